package dev.interdict.screening.knownparties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.screening.domain.parties.KnownParty;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class KnownPartiesTest {

    @Test
    void everyPartyCanBeMetAndSaysSomethingWithASource() {
        assertThat(KnownParties.read())
                .isNotEmpty()
                .allSatisfy(party -> {
                    assertThat(party.listedAs()).isNotEmpty();
                    assertThat(party.names())
                            .isNotEmpty()
                            .allSatisfy(name -> assertThat(name.source()).isNotBlank());
                })
                .extracting(KnownParty::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void identifiersAreInLowerCaseAsTheyAreMet() {
        assertThat(KnownParties.read())
                .flatExtracting(KnownParty::identifiers)
                .filteredOn(one -> one.kind() != KnownParty.Identifier.Kind.SIGNER)
                .allSatisfy(one -> assertThat(one.value()).isLowerCase());
    }

    @Test
    void restatedListsHaveAnEntryForEachId() {
        assertThat(RestatedLists.bundled()).allSatisfy(list -> {
            var ids = new HashSet<String>();
            assertThat(list.entries()).isNotEmpty().allMatch(entry -> ids.add(entry.id()));
        });
    }

    @Test
    void theSameTextHasTheSameHash() {
        assertThat(RestatedLists.read("us-ndaa-2019-889").hash())
                .isEqualTo(RestatedLists.read("us-ndaa-2019-889").hash())
                .hasSize(64);
    }
}
