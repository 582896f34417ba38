package dev.interdict.ingestion.triggers;

import dev.interdict.ingestion.domain.Fault;
import dev.interdict.platform.Problem;
import java.util.List;

/** Faults as the doors say them. */
final class Faults {

    private Faults() {}

    static Problem problem(String detail, List<Fault> faults) {
        return problem(400, detail, faults);
    }

    static Problem problem(int status, String detail, List<Fault> faults) {
        return Problem.of(
                status,
                detail,
                faults.isEmpty()
                        ? null
                        : faults.stream()
                                .map(fault -> new Problem.Fault(fault.pointer(), fault.detail()))
                                .toList());
    }
}
