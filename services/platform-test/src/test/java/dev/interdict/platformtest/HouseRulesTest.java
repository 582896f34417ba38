package dev.interdict.platformtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule rejects its fixture, the package named after it, and all others let the well-behaved one pass. */
class HouseRulesTest {

    private static final String FIXTURES = "dev.interdict.fixture.";

    private static final Map<String, Set<String>> OFFENDERS = Map.ofEntries(
            Map.entry("theDomainIsPure", Set.of("Waits", "KnowsAFramework", "KnowsTheWire", "KnowsTheStore")),
            Map.entry("theDomainOnlyHoldsValues", Set.of("Counter")),
            Map.entry("nothingDependsOnATrigger", Set.of("Mail")),
            Map.entry("triggersArePackagePrivate", Set.of("OpenResource")),
            Map.entry(
                    "consumersTickersAndResourcesAreTriggers",
                    Set.of("FindingsConsumer", "StepsTicker", "AlertsResource")),
            Map.entry("onlyTriggersUseTheStore", Set.of("Reader")),
            Map.entry("rowsAndSchemasStayInTheStore", Set.of("Columns", "FindingRow")),
            Map.entry("rowsLiveInTheStore", Set.of("AttemptRow", "Attempt")),
            Map.entry(
                    "timeComesFromTheClock",
                    Set.of(
                            "CallsNow",
                            "CallsNowInALambda",
                            "RefersToNow",
                            "HasAZone",
                            "CountsYears",
                            "HasAClock",
                            "RefersToAClock",
                            "CountsMillis",
                            "RefersToNanos",
                            "MakesADate",
                            "RefersToADate")),
            Map.entry("idsAreMadeInOnePlace", Set.of("MakesAnId", "RefersToAnId")),
            Map.entry(
                    "nobodyWaits",
                    Set.of("Awaits", "RefersToAwait", "AwaitsInALambda", "BlocksOnAMulti", "JoinsAFuture", "Sleeps")),
            Map.entry(
                    "nothingRunsSideBySideInASession",
                    Set.of("SideBySideStore", "SideBySideResource", "MergingTicker")),
            Map.entry(
                    "dependenciesAreConstructorArguments",
                    Set.of(
                            "InjectsAField",
                            "ConfiguresAField",
                            "CallsThroughAField",
                            "SendsThroughAField",
                            "AsksAField")),
            Map.entry(
                    "noForbiddenPackageNames",
                    Set.of(
                            "InUtil",
                            "InCommon",
                            "InDto",
                            "InMapper",
                            "InImpl",
                            "InService",
                            "InModel",
                            "InConfig",
                            "InException")),
            Map.entry("everyPackageIsNullMarked", Set.of("Unmarked")));

    static Stream<String> rules() {
        return Arrays.stream(HouseRules.class.getDeclaredFields())
                .filter(field -> ArchRule.class.isAssignableFrom(field.getType()))
                .map(Field::getName);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void rejectsTheOffendersOfItsFixtureAndSaysWhy(String name) throws ReflectiveOperationException {
        var fixture = fixture(name.toLowerCase(Locale.ROOT));
        var result = rule(name).evaluate(fixture);
        assertThat(offenders(result, fixture)).isEqualTo(OFFENDERS.get(name));
        assertThat(result.getFailureReport().toString()).containsPattern("because [a-z].{20,}' was violated");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void letsTheWellBehavedPass(String name) throws ReflectiveOperationException {
        rule(name).check(fixture("wellbehaved"));
    }

    @Test
    void everyRuleIsIncludedByTheServices() {
        assertThat(HouseRules.class.getDeclaredFields())
                .filteredOn(field -> ArchRule.class.isAssignableFrom(field.getType()))
                .hasSize(OFFENDERS.size())
                .allSatisfy(field -> {
                    assertThat(field.getAnnotations()).as(field.getName()).isNotEmpty();
                    assertThat(Modifier.isStatic(field.getModifiers()))
                            .as(field.getName())
                            .isTrue();
                });
    }

    private static ArchRule rule(String name) throws ReflectiveOperationException {
        return (ArchRule) HouseRules.class.getDeclaredField(name).get(null);
    }

    private static JavaClasses fixture(String name) {
        return new ClassFileImporter().importPackages(FIXTURES + name);
    }

    private static Set<String> offenders(EvaluationResult result, JavaClasses fixture) {
        var details = result.getFailureReport().getDetails();
        return fixture.stream()
                .filter(type -> details.stream().anyMatch(startsWith(type).asPredicate()))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
    }

    private static Pattern startsWith(JavaClass type) {
        return Pattern.compile("^\\w+ <" + Pattern.quote(type.getFullName()) + "[.>]");
    }
}
