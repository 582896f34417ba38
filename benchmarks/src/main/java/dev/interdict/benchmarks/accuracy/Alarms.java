package dev.interdict.benchmarks.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.interdict.benchmarks.accuracy.Door.Answer;
import dev.interdict.screening.domain.matching.Band;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the door says of ordinary software, of ordinary vendors, of misspelt names and of evasive ones. */
public final class Alarms {

    /** How people judge a string that is a listed party's, be it that others built on its work. */
    private static final Set<String> VENDORS =
            Set.of("TRUE_LISTED", "TRUE_LISTED_1260H_ONLY", "TRUE_RESTRICTED_GROUP", "INDIRECT");

    private final SharedData data;
    private final Door door;

    public Alarms(SharedData data, Door door) {
        this.data = data;
        this.door = door;
    }

    /**
     * What ordinary keys raised.
     *
     * @param alerts what was met, and how often
     * @param reviews each key with what it met
     */
    public record Raised(int keys, Map<String, Integer> alerts, List<String> reviews) {}

    /** Misspelt names that nobody found, out of all. */
    public record Typos(int names, List<String> missed) {

        double recall() {
            return 1 - (double) missed.size() / names;
        }
    }

    /** Components of real documents that raised something. */
    public record Documents(long components, int keys, List<String> notInTheTruth, long inTheTruth) {}

    /** Real purls, each once. */
    public Raised purls() {
        var alerts = new TreeMap<String, Integer>();
        var purls = data.lines("lists/vendors/real_purl_keys_bomshelter.txt.gz");
        var reviews = purls.stream()
                .filter(purl -> {
                    var answers = door.screen(sent(purl));
                    if (Door.band(answers) == Band.ALERT) {
                        alerts.merge(met(answers), 1, Integer::sum);
                    }
                    return Door.band(answers) == Band.REVIEW;
                })
                .toList();
        return new Raised(purls.size(), alerts, reviews);
    }

    static JsonNode sent(String purl) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", purl.substring(purl.lastIndexOf('/') + 1))
                .put("purl", purl);
    }

    /** The vendors of the NVD's dictionary, each as a supplier. */
    public Raised vendors() {
        var vendors = data.lines("lists/vendors/nvd_cpe_vendors_via_syft.txt");
        var alerts = new TreeMap<String, Integer>();
        var reviews = vendors.stream()
                .filter(vendor -> {
                    var answers = door.supplied(vendor.replace('_', ' '));
                    if (Door.band(answers) == Band.ALERT) {
                        alerts.merge(
                                "%s: %s on %s"
                                        .formatted(
                                                vendor,
                                                met(answers),
                                                answers.getFirst().match().programme()),
                                1,
                                Integer::sum);
                    }
                    return Door.band(answers) == Band.REVIEW;
                })
                .toList();
        return new Raised(vendors.size(), alerts, reviews);
    }

    private static String met(List<Answer> answers) {
        return answers.getFirst().match().evidence().getFirst().listed();
    }

    /** Names of lists with one letter off. */
    public Typos typos() {
        var names = data.lines("lists/vendors/ict_typos_300.tsv");
        return new Typos(
                names.size(),
                names.stream()
                        .filter(line -> Door.band(door.supplied(line.substring(line.indexOf('\t') + 1))) == Band.NONE)
                        .toList());
    }

    /** Evasive names and lookalikes of which the door says the wrong thing; a match that applies to nobody counts as one. */
    public List<String> evasions(Path unpacked) {
        return SharedData.rows(data.documents(unpacked).resolve("malicious/ours/evasion-names.expected.csv")).stream()
                .filter(row -> row.getField("should_match").equals("yes")
                        == door.supplied(row.getField("supplier")).isEmpty())
                .map(NamedCsvRecord::toString)
                .toList();
    }

    /** Components of real documents at ALERT or REVIEW for a string that nobody judged to be a listed party's. */
    public Documents documents(Path unpacked) {
        var folder = data.documents(unpacked);
        Set<String> truth = SharedData.rows(folder.resolve("ground-truth-visible.csv")).stream()
                .filter(row -> VENDORS.contains(row.getField("judgement")))
                .map(row -> row.getField("value"))
                .collect(Collectors.toSet());
        var read = RealDocuments.in(folder.resolve("visible"));
        var raised = read.stream()
                .map(one -> new Raise(one, door.screen(List.of(one.component()))))
                .filter(one -> Door.band(one.answers()) != Band.NONE)
                .toList();
        return new Documents(
                read.size(),
                (int) read.stream().map(RealDocuments.Read::key).distinct().count(),
                raised.stream()
                        .filter(one -> !one.isIn(truth))
                        .map(Raise::text)
                        .distinct()
                        .toList(),
                raised.stream().filter(one -> one.isIn(truth)).count());
    }

    private record Raise(RealDocuments.Read read, List<Answer> answers) {

        private boolean isIn(Set<String> truth) {
            return answers.getFirst().match().evidence().stream()
                    .anyMatch(evidence -> truth.contains(evidence.value()));
        }

        private String text() {
            return read.file() + " " + read.component().getName() + " " + met(answers);
        }
    }
}
