package dev.interdict.notifications.triggers;

import dev.interdict.notifications.domain.reading.Fault;
import dev.interdict.platform.Problem;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Faults as an answer. */
final class Faults {

    private Faults() {}

    static Response problem(String detail, List<Fault> faults) {
        var told = faults.stream()
                .map(fault -> new Problem.Fault(fault.pointer(), fault.detail()))
                .toList();
        return Problem.of(400, detail, told).response();
    }
}
