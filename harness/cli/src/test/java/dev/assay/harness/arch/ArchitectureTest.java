package dev.assay.harness.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Three leaves and one root; pure rooms stay pure.
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.assay");

    /// Without this, a rule over nothing would hold.
    @ParameterizedTest
    @ValueSource(strings = {"datasets", "providers", "reports", "harness"})
    void everyModuleIsRead(String module) {
        assertThat(CLASSES).anyMatch(type -> type.getPackageName().startsWith("dev.assay." + module));
    }

    @ParameterizedTest
    @CsvSource({
        "datasets, providers, reports",
        "providers, datasets, reports",
        "reports, datasets, providers",
    })
    void aLeafKnowsNeitherTheOthersNorTheRoot(String leaf, String other, String third) {
        noClasses()
                .that()
                .resideInAPackage(in(leaf))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(in(other), in(third), in("harness"))
                .check(CLASSES);
    }

    /// `prompt` reads its instructions from a bundled resource through a stream, which needs no file and no
    /// address.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "reports.stats",
                "harness.extract",
                "harness.score",
                "harness.prompt",
                "harness.spec",
                "providers.policy",
            })
    void aPureRoomTouchesNoFileNoNetworkAndNoJson(String room) {
        noClasses()
                .that()
                .resideInAPackage(in(room))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.net..", "okhttp3..", "com.fasterxml.jackson..")
                .check(CLASSES);
    }

    @Test
    void internalPackagesAreUsedOnlyInsideTheirOwnModule() {
        List<String> uses = CLASSES.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(use -> isInternal(use.getTargetClass()))
                .filter(use -> !use.getOriginClass().getPackageName().startsWith(owner(use.getTargetClass())))
                .map(Object::toString)
                .toList();

        assertThat(uses).isEmpty();
    }

    /// Templates are left out: jte generates them.
    @Test
    void everyPackageIsNullMarked() {
        TreeSet<String> unmarked = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            JavaPackage room = type.getPackage();
            if (!room.isAnnotatedWith(NullMarked.class) && !room.getName().endsWith(".internal.templates")) {
                unmarked.add(room.getName());
            }
        }

        assertThat(unmarked).isEmpty();
    }

    /// A module's own package (`dev.assay.harness`) is its front door and stands outside the rule.
    @ParameterizedTest
    @ValueSource(strings = {"datasets", "providers", "reports", "harness"})
    void roomsOfAModuleFormNoCycle(String module) {
        slices().matching("dev.assay." + module + ".(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    private static boolean isInternal(JavaClass type) {
        return type.getPackageName().startsWith("dev.assay.") && (type.getPackageName() + ".").contains(".internal.");
    }

    /// The package that holds `internal`: `dev.assay.reports.scorecard` for
    /// `dev.assay.reports.scorecard.internal`.
    private static String owner(JavaClass type) {
        String name = type.getPackageName();
        return name.substring(0, (name + ".").indexOf(".internal."));
    }

    private static String in(String module) {
        return "dev.assay." + module + "..";
    }
}
