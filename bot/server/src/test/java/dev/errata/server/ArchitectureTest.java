package dev.errata.server;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The arrows of the house: everything points to the core, and nothing that belongs to one room is known in another. */
class ArchitectureTest {

    private static final JavaClasses PROGRAM =
            new ClassFileImporter().withImportOption(new WithoutTests()).importPackages("dev.errata");

    /** Other modules' tests come in a jar, which the usual option takes for the program. */
    static final class WithoutTests implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/") && !location.contains("-tests.jar");
        }
    }

    @Test
    void the_core_knows_no_platform_no_sql_and_no_http() {
        ArchRule rule = classes()
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
                        "java.security",
                        "java.text..",
                        "java.time..",
                        "java.util..",
                        "org.slf4j..",
                        "org.jspecify..",
                        "dev.langchain4j..");

        rule.check(PROGRAM);
    }

    @Test
    void adapters_see_neither_each_other_nor_storage_nor_the_program() {
        String[] chats = {"dev.errata.slack..", "dev.errata.teams..", "dev.errata.web.."};
        ArchRule rule = slices().matching("dev.errata.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(resideInAPackage("dev.errata.server.."), alwaysTrue())
                .ignoreDependency(alwaysTrue(), resideInAPackage("dev.errata.bot.."))
                .ignoreDependency(resideInAnyPackage(chats), resideInAPackage("dev.errata.chat.."));

        rule.check(PROGRAM);
    }

    @Test
    void the_conversation_knows_no_platform() {
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage("dev.errata.chat..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.slack..", "com.microsoft.bot..", "jakarta.servlet..", "gg.jte..");

        rule.check(PROGRAM);
    }

    @Test
    void slack_stays_in_its_adapter() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackage("dev.errata.slack..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.slack..");

        rule.check(PROGRAM);
    }

    @Test
    void the_sdk_of_teams_stays_in_one_room_so_that_it_can_be_replaced() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackage("dev.errata.teams.botframework..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.microsoft.bot..");

        rule.check(PROGRAM);
    }

    @Test
    void open_telemetry_stays_in_its_adapter() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackage("dev.errata.telemetry..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.opentelemetry..");

        rule.check(PROGRAM);
    }

    @Test
    void pages_stay_in_their_adapter() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackages("dev.errata.web..", "dev.errata.report..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("gg.jte..");

        rule.check(PROGRAM);
    }

    @Test
    void html_is_parsed_where_it_is_read_and_where_it_is_shown() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackages("dev.errata.web..", "dev.errata.documents..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jsoup..");

        rule.check(PROGRAM);
    }

    @Test
    void sql_stays_in_storage() {
        ArchRule rule = noClasses()
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

        rule.check(PROGRAM);
    }

    @Test
    void providers_of_models_stay_in_their_adapter() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackage("dev.errata.models..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.langchain4j.model.openai..", "ai.onnxruntime..", "ai.djl..");

        rule.check(PROGRAM);
    }

    @Test
    void the_command_line_stays_in_the_program() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackage("dev.errata.server..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(CommandLine.class.getPackageName());

        rule.check(PROGRAM);
    }

    @Test
    void nobody_prints_past_the_command_line() {
        ArchRule rule =
                noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");

        rule.check(PROGRAM);
    }

    @Test
    void names_say_what_something_is() {
        ArchRule rule = noClasses()
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

        rule.check(PROGRAM);
    }
}
