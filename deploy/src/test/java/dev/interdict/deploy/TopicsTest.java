package dev.interdict.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.admin.NewTopic;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void the_contract_says_who_reads_what() {
        assertThat(Topics.readBy("ingestion")).containsExactly("interdict.screening.findings.v1");
        assertThat(Topics.readBy("screening"))
                .containsExactlyInAnyOrder("interdict.ingestion.components.v1", "interdict.ingestion.projects.v1");
        assertThat(Topics.readBy("deadlines"))
                .containsExactlyInAnyOrder("interdict.screening.programmes.v1", "interdict.screening.findings.v1");
        assertThat(Topics.readBy("notifications"))
                .containsExactlyInAnyOrder(
                        "interdict.ingestion.projects.v1",
                        "interdict.screening.troubles.v1",
                        "interdict.deadlines.steps.v1");
    }

    @Test
    void a_topic_is_made_as_declared() {
        assertThat(Topics.declared())
                .filteredOn(topic -> topic.name().equals("interdict.siem.findings.v1"))
                .singleElement()
                .extracting(NewTopic::configs)
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("cleanup.policy", "delete");
    }
}
