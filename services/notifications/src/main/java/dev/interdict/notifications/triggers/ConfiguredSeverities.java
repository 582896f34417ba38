package dev.interdict.notifications.triggers;

import dev.interdict.notifications.domain.alerts.SeverityRules;
import dev.interdict.notifications.domain.alerts.SeverityScale;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The scales that {@code interdict.severity.*} sets; the service does not start with wrong ones. */
@Singleton
class ConfiguredSeverities {

    @Produces
    @Singleton
    @Startup
    SeverityRules rules(
            @ConfigProperty(name = "interdict.severity.alert") String alert,
            @ConfigProperty(name = "interdict.severity.review") String review) {
        return new SeverityRules(scale("interdict.severity.alert", alert), scale("interdict.severity.review", review));
    }

    private static SeverityScale scale(String name, String text) {
        try {
            return SeverityScale.of(text);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(name + ": " + wrong.getMessage(), wrong);
        }
    }
}
