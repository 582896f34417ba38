package dev.interdict.platformtest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static dev.interdict.platformtest.Calls.block;
import static dev.interdict.platformtest.Calls.makeAnId;
import static dev.interdict.platformtest.Calls.readAClock;
import static dev.interdict.platformtest.Calls.runUnisSideBySide;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.inject.Inject;
import jakarta.inject.Qualifier;
import jakarta.persistence.Entity;
import jakarta.ws.rs.core.Context;
import org.jspecify.annotations.NullMarked;

/** Who may depend on whom, and the conventions that a machine can check; a service includes them all in one test. */
public final class HouseRules {

    private static final String DOMAIN = "dev.interdict..domain..";
    private static final String STORE = "dev.interdict..store..";
    private static final String TRIGGERS = "dev.interdict..triggers..";

    @ArchTest
    public static final ArchRule theDomainIsPure = classes()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", DOMAIN, "org.jspecify.annotations", "com.ibm.icu.text")
            .because("decisions are functions of values: no framework, no Uni and no Avro belongs into them;"
                    + " screening alone reads names of all scripts with ICU4J, which is such a function")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule theDomainOnlyHoldsValues = fields().that()
            .areDeclaredInClassesThat()
            .resideInAPackage(DOMAIN)
            .should()
            .beFinal()
            .because("a value that can change under its reader is no value")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule nothingDependsOnATrigger = noClasses()
            .that()
            .resideOutsideOfPackage(TRIGGERS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(TRIGGERS)
            .because("triggers make the service act; nothing in the service may make a trigger act")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule triggersArePackagePrivate = classes()
            .that()
            .resideInAPackage(TRIGGERS)
            .and()
            .areTopLevelClasses()
            .should()
            .notBePublic()
            .because("only the framework calls a trigger, and it needs no public class for that")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule consumersTickersAndResourcesAreTriggers = classes()
            .that()
            .haveSimpleNameEndingWith("Consumer")
            .or()
            .haveSimpleNameEndingWith("Ticker")
            .or()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .resideInAPackage(TRIGGERS)
            .because("all that can make a service act stands in one place")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule onlyTriggersUseTheStore = noClasses()
            .that()
            .resideOutsideOfPackages(TRIGGERS, STORE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(STORE)
            .because("load, decide, record is the trigger's to put together, and it alone holds the transaction")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule rowsAndSchemasStayInTheStore = classes()
            .that()
            .resideInAPackage(STORE)
            .and()
            .areTopLevelClasses()
            .and()
            .arePublic()
            .should()
            .haveSimpleNameEndingWith("Store")
            .because("rows and schemas are how the store keeps and sends; what leaves it are values of the domain")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule rowsLiveInTheStore = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .resideInAPackage(STORE)
            .andShould()
            .haveSimpleNameEndingWith("Row")
            .because("a row is the store's own way of keeping a value, and its name says so")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .accessTargetWhere(readAClock())
            .because("only the platform reads a clock: everything else is told the instant, so that time can be moved");

    @ArchTest
    public static final ArchRule idsAreMadeInOnePlace = noClasses()
            .should()
            .accessTargetWhere(makeAnId())
            .because("the platform's Ids makes them all: ordered in time, or derived from the fact they stand for");

    @ArchTest
    public static final ArchRule nobodyWaits = noClasses()
            .should()
            .accessTargetWhere(block())
            .because("a thread that waits serves nobody, and on an event loop it stops everybody");

    @ArchTest
    public static final ArchRule nothingRunsSideBySideInASession = noClasses()
            .that()
            .resideInAnyPackage(STORE, TRIGGERS)
            .should()
            .accessTargetWhere(runUnisSideBySide())
            .because("a session takes one statement after another; two at once corrupt it now and then")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule dependenciesAreConstructorArguments = noFields()
            .should()
            .beAnnotatedWith(Inject.class)
            .orShould()
            .beAnnotatedWith(Context.class)
            .orShould()
            .beMetaAnnotatedWith(Qualifier.class)
            .because("a constructor says what a class needs, and a test can call it")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule noForbiddenPackageNames = noClasses()
            .should()
            .resideInAnyPackage(
                    "..util..",
                    "..common..",
                    "..dto..",
                    "..mapper..",
                    "..impl..",
                    "..service..",
                    "..model..",
                    "..config..",
                    "..exception..")
            .because("a package is named after what it is about; these names are about nothing");

    @ArchTest
    public static final ArchRule everyPackageIsNullMarked =
            classes().should(resideInANullMarkedPackage()).because("where the mark is missing, nobody checks for null");

    private HouseRules() {}

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package annotated with @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(
                        type,
                        type.getPackage().isAnnotatedWith(NullMarked.class),
                        "Class <%s> resides in package '%s', whose package-info does not say @NullMarked"
                                .formatted(type.getName(), type.getPackageName())));
            }
        };
    }
}
