package dev.interdict.ingestion.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with the labels of an upload. */
public final class UploadFaults {

    private UploadFaults() {}

    /** Every fault; empty where there is none. */
    public static List<Fault> of(Upload upload) {
        var faults = new ArrayList<Fault>();
        if (upload.project() == null && blank(upload.projectName())) {
            faults.add(new Fault("/projectName", "Neither the project's id nor its name is given."));
        }
        label("/projectName", upload.projectName(), faults);
        label("/projectVersion", upload.version(), faults);
        label("/slot", upload.slot(), faults);
        labels("/projectTags", upload.claims().tags(), faults);
        var parent = upload.claims().parent();
        if (parent != null) {
            label("/parentName", parent.name(), faults);
            label("/parentVersion", parent.version(), faults);
        }
        return List.copyOf(faults);
    }

    static void labels(String pointer, List<String> labels, List<Fault> faults) {
        if (labels.size() > Limits.LABELS) {
            faults.add(new Fault(pointer, "There are more than %d.".formatted(Limits.LABELS)));
            return;
        }
        for (var i = 0; i < labels.size(); i++) {
            label(pointer + "/" + i, labels.get(i), faults);
        }
    }

    static void label(String pointer, @Nullable String label, List<Fault> faults) {
        if (label == null) {
            return;
        }
        if (label.length() > Limits.LABEL) {
            faults.add(new Fault(pointer, "It is longer than %d characters.".formatted(Limits.LABEL)));
        }
        if (!label.equals(Utf8.storable(label)) || label.chars().anyMatch(Character::isISOControl)) {
            faults.add(new Fault(pointer, "It has characters that cannot be printed."));
        }
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
