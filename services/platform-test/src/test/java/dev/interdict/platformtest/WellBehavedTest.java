package dev.interdict.platformtest;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

/** Includes the rules as a service does: a well-behaved service keeps them all. */
@AnalyzeClasses(packages = "dev.interdict.fixture.wellbehaved")
class WellBehavedTest {

    @ArchTest
    static final ArchTests houseRules = ArchTests.in(HouseRules.class);
}
