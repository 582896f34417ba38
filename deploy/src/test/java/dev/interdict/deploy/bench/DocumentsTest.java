package dev.interdict.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    @Test
    void areTheSameInEveryRunAndNeverTheSameTwice() {
        var documents = new Documents();
        byte[] first = documents.next(10);
        assertThat(new Documents().next(10)).isEqualTo(first);
        assertThat(documents.next(10)).isNotEqualTo(first);
    }

    @Test
    void haveOneComponentOfARestrictedParty() throws IOException {
        JsonNode components =
                new ObjectMapper().readTree(new Documents().next(100)).path("components");
        assertThat(components).hasSize(100);
        assertThat(components.findValuesAsText("cpe"))
                .singleElement()
                .asString()
                .startsWith("cpe:2.3:a:kaspersky:antivirus_engine:");
    }
}
