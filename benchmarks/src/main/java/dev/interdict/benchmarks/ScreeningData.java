package dev.interdict.benchmarks;

import dev.interdict.benchmarks.accuracy.SharedData;
import dev.interdict.schemas.ingestion.Component;
import dev.interdict.schemas.ingestion.VendorField;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What is screened for speed: real purls, and ordinary vendors' names with a letter exchanged. */
final class ScreeningData {

    /** Names the folder in which the shared data are. */
    static final String DATA = "interdict.bench.data";

    /** How often a vendor key stands in a real stream: 602,239 components had 41,307. */
    private static final int REPEATS = 15;

    private static final int SEED = 20241029;
    private static final int VARIANTS = 20;

    private ScreeningData() {}

    static SharedData shared() {
        return new SharedData(Path.of(System.getProperty(DATA, "")));
    }

    /** Real purls, each as often as keys repeat in real documents, in one order for all runs; laid out in it, as what was just read is. */
    static List<Component> stream() {
        var purls = new ArrayList<String>();
        for (var i = 0; i < REPEATS; i++) {
            for (var purl : shared().lines("lists/vendors/real_purl_keys_bomshelter.txt.gz")) {
                purls.add(purl + "@1." + i);
            }
        }
        Collections.shuffle(purls, new Random(SEED));
        return purls.stream().map(ScreeningData::purl).toList();
    }

    private static Component purl(String purl) {
        var name = purl.substring(purl.lastIndexOf('/') + 1, purl.lastIndexOf('@'));
        return component(
                name,
                new VendorField("name", "/name", name),
                new VendorField("purl", "/purl", String.valueOf(purl.toCharArray())));
    }

    /** Names of ordinary vendors, none twice, each with a letter exchanged. */
    static List<String> unseenNames() {
        var random = new Random(SEED);
        var unseen = new ArrayList<String>();
        for (var vendor : shared().lines("lists/vendors/nvd_cpe_vendors_via_syft.txt")) {
            for (var i = 0; i < VARIANTS; i++) {
                var name = new StringBuilder(vendor.replace('_', ' '));
                name.setCharAt(random.nextInt(name.length()), (char) ('a' + random.nextInt(26)));
                unseen.add(name.append(' ')
                        .append(i % 2 == 0 ? "Software" : "Inc.")
                        .toString());
            }
        }
        Collections.shuffle(unseen, random);
        return unseen;
    }

    /** Components of which nothing is told but such a supplier. */
    static List<Component> unseen() {
        return unseenNames().stream()
                .map(name -> component("thing", new VendorField("supplier", "/supplier/name", name)))
                .toList();
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
}
