package dev.errata.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import picocli.CommandLine;

/** The arrows of the house: everything points to the core, and nothing that belongs to one room is known in another. */
@AnalyzeClasses(packages = "dev.errata", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    @ArchTest
    static final ArchRule THE_CORE_KNOWS_NO_PLATFORM_NO_SQL_AND_NO_HTTP = classes()
            .that()
            .resideInAPackage("dev.errata.bot..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.errata.bot..",
                    "java.io..",
                    "java.lang..",
                    "java.math..",
                    "java.net",
                    "java.nio..",
                    "java.text..",
                    "java.time..",
                    "java.util..",
                    "org.slf4j..",
                    "org.jspecify..",
                    "dev.langchain4j..");

    @ArchTest
    static final ArchRule ADAPTERS_DO_NOT_SEE_EACH_OTHER = slices().matching(
                    "dev.errata.([slack|models|documents|storage])..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule NOBODY_SEES_THE_PROGRAM = noClasses()
            .that()
            .resideOutsideOfPackage("dev.errata.server..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.errata.server..");

    @ArchTest
    static final ArchRule SLACK_STAYS_IN_ITS_ADAPTER = noClasses()
            .that()
            .resideOutsideOfPackage("dev.errata.slack..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.slack..");

    @ArchTest
    static final ArchRule SQL_STAYS_IN_STORAGE = noClasses()
            .that()
            .resideOutsideOfPackage("dev.errata.storage..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..",
                    "javax.sql..",
                    "org.jdbi..",
                    "org.flywaydb..",
                    "org.postgresql..",
                    "com.zaxxer..",
                    "com.github.kagkarlsson..");

    @ArchTest
    static final ArchRule PROVIDERS_OF_MODELS_STAY_IN_THEIR_ADAPTER = noClasses()
            .that()
            .resideOutsideOfPackage("dev.errata.models..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.langchain4j.model.openai..", "ai.onnxruntime..", "ai.djl..", "io.github.resilience4j..");

    @ArchTest
    static final ArchRule THE_COMMAND_LINE_STAYS_IN_THE_PROGRAM = noClasses()
            .that()
            .resideOutsideOfPackage("dev.errata.server..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(CommandLine.class.getPackageName());

    @ArchTest
    static final ArchRule NOBODY_PRINTS_PAST_THE_COMMAND_LINE =
            noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_SOMETHING_IS = noClasses()
            .should()
            .haveSimpleNameEndingWith("Service")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameStartingWith("Abstract");
}
