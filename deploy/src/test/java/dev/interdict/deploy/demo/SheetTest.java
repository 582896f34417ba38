package dev.interdict.deploy.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class SheetTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Sheet sheet = new Sheet(new PrintStream(printed, true, UTF_8));

    @Test
    void wrapsBesideTheLabel() {
        sheet.fact(4, "says", "word ".repeat(20) + "end");
        assertThat(printed.toString(UTF_8).lines())
                .containsExactly("    says       " + "word ".repeat(17) + "word", "               word word end");
    }

    @Test
    void doesNotLetAnSbomMoveTheCursor() {
        sheet.line(0, "a\u001b[31mb\r\nc\u202ed");
        assertThat(printed.toString(UTF_8).lines()).containsExactly("a [31mb c d");
    }
}
