package dev.interdict.benchmarks;

import dev.interdict.schemas.ingestion.Component;
import dev.interdict.schemas.ingestion.VendorField;
import dev.interdict.screening.domain.watchlists.Entry;
import dev.interdict.screening.domain.watchlists.Watchlist;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** What is screened, and against what: real names of lists, real purls, and ordinary vendors' names with a letter exchanged. */
final class ScreeningData {

    /** Names the folder in which the shared lists are. */
    static final String LISTS = "interdict.bench.lists";

    /** How often a vendor key stands in a real stream: 602,239 components had 41,307. */
    private static final int REPEATS = 15;

    private static final int SEED = 20241029;
    private static final int VARIANTS = 20;
    private static final Set<String> ICT = Set.of("EL", "CMIC", "MEU");

    private ScreeningData() {}

    /** The Consolidated Screening List by its codes, some 46,000 names. */
    static List<Watchlist> lists() {
        var byList = new LinkedHashMap<String, Map<String, List<String>>>();
        for (var line : lines("us/csl_names_us_only_2024-04-14.csv.gz")) {
            var code = line.substring(line.lastIndexOf(',') + 1);
            var rest = line.substring(0, line.length() - code.length() - 1);
            var id = rest.substring(rest.lastIndexOf(',') + 1);
            var name = rest.substring(0, rest.length() - id.length() - 1).replace("\"", "");
            byList.computeIfAbsent(code, absent -> new LinkedHashMap<>())
                    .computeIfAbsent(id, absent -> new ArrayList<>())
                    .add(name);
        }
        return byList.entrySet().stream()
                .map(list -> new Watchlist(
                        list.getKey(),
                        list.getKey(),
                        "",
                        null,
                        ICT.contains(list.getKey()),
                        list.getValue().entrySet().stream()
                                .map(one -> entry(one.getKey(), one.getValue()))
                                .toList()))
                .toList();
    }

    private static Entry entry(String id, List<String> names) {
        return new Entry(
                id,
                Entry.Kind.UNKNOWN,
                names.getFirst(),
                names.subList(1, names.size()),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** Real purls, each as often as keys repeat in real documents, in one order for all runs. */
    static List<Component> stream() {
        var stream = new ArrayList<Component>();
        for (var purl : lines("vendors/real_purl_keys_bomshelter.txt.gz")) {
            var name = purl.substring(purl.lastIndexOf('/') + 1);
            for (var i = 0; i < REPEATS; i++) {
                stream.add(component(
                        name,
                        new VendorField("name", "/name", name),
                        new VendorField("purl", "/purl", purl + "@1." + i)));
            }
        }
        Collections.shuffle(stream, new Random(SEED));
        return stream;
    }

    /** Names of ordinary vendors, none twice, each with a letter exchanged. */
    static List<Component> unseen() {
        var random = new Random(SEED);
        var unseen = new ArrayList<Component>();
        for (var vendor : lines("vendors/nvd_cpe_vendors_via_syft.txt")) {
            for (var i = 0; i < VARIANTS; i++) {
                var name = new StringBuilder(vendor.replace('_', ' '));
                name.setCharAt(random.nextInt(name.length()), (char) ('a' + random.nextInt(26)));
                name.append(' ').append(i % 2 == 0 ? "Software" : "Inc.");
                unseen.add(component("thing", new VendorField("supplier", "/supplier/name", name.toString())));
            }
        }
        Collections.shuffle(unseen, random);
        return unseen;
    }

    private static Component component(String name, VendorField... fields) {
        return Component.newBuilder()
                .setPointer("/components/0")
                .setType("library")
                .setName(name)
                .setFields(List.of(fields))
                .setPath(List.of("root", name))
                .build();
    }

    private static List<String> lines(String file) {
        try (var in = Files.newInputStream(
                        Path.of(System.getProperty(LISTS, "")).resolve(file));
                var plain = file.endsWith(".gz") ? new GZIPInputStream(in) : in;
                var reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
