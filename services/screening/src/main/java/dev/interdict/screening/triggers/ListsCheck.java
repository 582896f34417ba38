package dev.interdict.screening.triggers;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once every source of lists was tried and what they gave is loaded. */
@Readiness
@ApplicationScoped
class ListsCheck implements HealthCheck {

    private final ListsTicker lists;

    ListsCheck(ListsTicker lists) {
        this.lists = lists;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("lists").status(lists.hasTried()).build();
    }
}
