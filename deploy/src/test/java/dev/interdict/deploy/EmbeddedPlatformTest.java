package dev.interdict.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPlatformTest {

    @Test
    void an_occupied_port_is_one_line_and_nothing_is_started(@TempDir Path folder) throws Exception {
        Ports free = Ports.free();
        var told = new ArrayList<String>();
        try (var occupied = new ServerSocket(free.kafka(), 1, InetAddress.getLoopbackAddress());
                var platform = new EmbeddedPlatform(Setup.on(free).withData(folder.resolve("data")), told::add)) {
            assertThatThrownBy(platform::start)
                    .isInstanceOf(StartFailed.class)
                    .hasMessage("port %d, wanted for Kafka, is in use", occupied.getLocalPort());
        }
        assertThat(told).isEmpty();
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void a_data_folder_serves_one_platform_at_a_time(@TempDir Path folder) {
        try (var first = DataFolder.open(folder)) {
            assertThat(first.clock()).isEqualTo(folder.resolve("clock"));
            assertThatThrownBy(() -> DataFolder.open(folder)).hasMessageContaining("in use by another platform");
        }
    }
}
