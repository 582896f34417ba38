package dev.interdict.deadlines.store;

import dev.interdict.platform.AvroCodec;
import dev.interdict.schemas.deadlines.StepFinding;
import dev.interdict.schemas.deadlines.StepReached;
import java.util.ArrayList;
import java.util.List;

/** Cuts a long list of findings so that each part fits into a record. */
final class Parts {

    private static final int FINDINGS = 50;
    private static final int BYTES = 48 * 1024;

    private Parts() {}

    /** The findings of each part, in order; one finding alone may be larger than a part should be. */
    static List<List<StepFinding>> of(StepReached whole, List<StepFinding> findings) {
        if (findings.size() == 1) {
            return List.of(List.copyOf(findings));
        }
        var frame = AvroCodec.encode(whole).length;
        var parts = new ArrayList<List<StepFinding>>();
        var part = new ArrayList<StepFinding>();
        var bytes = frame;
        for (var finding : findings) {
            var size = AvroCodec.encode(finding).length;
            if (!part.isEmpty() && (part.size() == FINDINGS || bytes + size > BYTES)) {
                parts.add(List.copyOf(part));
                part.clear();
                bytes = frame;
            }
            part.add(finding);
            bytes += size;
        }
        parts.add(List.copyOf(part));
        return parts;
    }
}
