package dev.interdict.screening.knownparties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.screening.wordlists.WordLists;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What comes with a release is told from what came with another. */
class MatchingDataTest {

    @Test
    void noFileOfWordsIsLeftOut() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/words"))) {
            assertThat(files.map(file -> "/words/" + file.getFileName()))
                    .containsExactlyInAnyOrderElementsOf(WordLists.files());
        }
    }

    @Test
    void theSameDataHaveTheSameHash() {
        assertThat(MatchingData.hash()).matches("[0-9a-f]{64}").isEqualTo(MatchingData.hash());
    }
}
