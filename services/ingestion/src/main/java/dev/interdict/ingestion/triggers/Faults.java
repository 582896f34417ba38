package dev.interdict.ingestion.triggers;

import dev.interdict.ingestion.domain.Decision;
import dev.interdict.ingestion.domain.Fault;
import dev.interdict.platform.Problem;
import dev.interdict.platform.Refusal;
import java.util.List;

/** Faults as the doors say them. */
final class Faults {

    private Faults() {}

    /** Thrown, so that a project that began with the transaction ends with it. */
    static Refusal refusal(Decision.NoParent refused) {
        return new Refusal(problem(
                refused.isKnown() ? 400 : 404, "The project cannot have that parent.", List.of(refused.fault())));
    }

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
