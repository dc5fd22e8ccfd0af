package dev.assay.datasets.mmlu;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The 57 subjects of MMLU in alphabetical order, with their group and the number of their test rows.
/// Translations number the rows of the whole test split in this order, so a row of theirs can be joined to
/// the row it translates.
public final class MmluSubjects {
    private static final String STEM = "STEM";
    private static final String HUMANITIES = "humanities";
    private static final String SOCIAL_SCIENCES = "social sciences";
    private static final String OTHER = "other";

    /// A subject of MMLU.
    ///
    /// @param name     as its files are called, for example `anatomy`
    /// @param group    one of the four groups of the authors
    /// @param testRows how many rows its test file has
    public record Subject(String name, String group, int testRows) {}

    /// A row of the test split.
    ///
    /// @param row 0-based in the subject's test file
    public record TestRow(Subject subject, int row) {

        /// The id of the MMLU sample, which is also the family of its translations.
        public String id() {
            return "mmlu/" + subject.name() + "/" + row;
        }
    }

    /// All of them.
    public static final List<Subject> ALL = List.of(
            new Subject("abstract_algebra", STEM, 100),
            new Subject("anatomy", OTHER, 135),
            new Subject("astronomy", STEM, 152),
            new Subject("business_ethics", OTHER, 100),
            new Subject("clinical_knowledge", OTHER, 265),
            new Subject("college_biology", STEM, 144),
            new Subject("college_chemistry", STEM, 100),
            new Subject("college_computer_science", STEM, 100),
            new Subject("college_mathematics", STEM, 100),
            new Subject("college_medicine", OTHER, 173),
            new Subject("college_physics", STEM, 102),
            new Subject("computer_security", STEM, 100),
            new Subject("conceptual_physics", STEM, 235),
            new Subject("econometrics", SOCIAL_SCIENCES, 114),
            new Subject("electrical_engineering", STEM, 145),
            new Subject("elementary_mathematics", STEM, 378),
            new Subject("formal_logic", HUMANITIES, 126),
            new Subject("global_facts", OTHER, 100),
            new Subject("high_school_biology", STEM, 310),
            new Subject("high_school_chemistry", STEM, 203),
            new Subject("high_school_computer_science", STEM, 100),
            new Subject("high_school_european_history", HUMANITIES, 165),
            new Subject("high_school_geography", SOCIAL_SCIENCES, 198),
            new Subject("high_school_government_and_politics", SOCIAL_SCIENCES, 193),
            new Subject("high_school_macroeconomics", SOCIAL_SCIENCES, 390),
            new Subject("high_school_mathematics", STEM, 270),
            new Subject("high_school_microeconomics", SOCIAL_SCIENCES, 238),
            new Subject("high_school_physics", STEM, 151),
            new Subject("high_school_psychology", SOCIAL_SCIENCES, 545),
            new Subject("high_school_statistics", STEM, 216),
            new Subject("high_school_us_history", HUMANITIES, 204),
            new Subject("high_school_world_history", HUMANITIES, 237),
            new Subject("human_aging", OTHER, 223),
            new Subject("human_sexuality", SOCIAL_SCIENCES, 131),
            new Subject("international_law", HUMANITIES, 121),
            new Subject("jurisprudence", HUMANITIES, 108),
            new Subject("logical_fallacies", HUMANITIES, 163),
            new Subject("machine_learning", STEM, 112),
            new Subject("management", OTHER, 103),
            new Subject("marketing", OTHER, 234),
            new Subject("medical_genetics", OTHER, 100),
            new Subject("miscellaneous", OTHER, 783),
            new Subject("moral_disputes", HUMANITIES, 346),
            new Subject("moral_scenarios", HUMANITIES, 895),
            new Subject("nutrition", OTHER, 306),
            new Subject("philosophy", HUMANITIES, 311),
            new Subject("prehistory", HUMANITIES, 324),
            new Subject("professional_accounting", OTHER, 282),
            new Subject("professional_law", HUMANITIES, 1534),
            new Subject("professional_medicine", OTHER, 272),
            new Subject("professional_psychology", SOCIAL_SCIENCES, 612),
            new Subject("public_relations", SOCIAL_SCIENCES, 110),
            new Subject("security_studies", SOCIAL_SCIENCES, 245),
            new Subject("sociology", SOCIAL_SCIENCES, 201),
            new Subject("us_foreign_policy", SOCIAL_SCIENCES, 100),
            new Subject("virology", OTHER, 166),
            new Subject("world_religions", HUMANITIES, 171));

    /// How many rows the test split has.
    public static final int TEST_ROWS = ALL.stream().mapToInt(Subject::testRows).sum();

    private static final Map<String, Subject> BY_NAME = new HashMap<>();
    private static final List<Integer> STARTS = new ArrayList<>();

    static {
        int start = 0;
        for (Subject each : ALL) {
            BY_NAME.put(each.name(), each);
            STARTS.add(start);
            start += each.testRows();
        }
    }

    private MmluSubjects() {}

    /// The subject of that name, or null.
    public static @Nullable Subject named(String name) {
        return BY_NAME.get(name);
    }

    /// The row at a 0-based position in the whole test split, or null where it has none.
    public static @Nullable TestRow at(long position) {
        if (position < 0 || position >= TEST_ROWS) {
            return null;
        }
        int subject = ALL.size() - 1;
        while (STARTS.get(subject) > position) {
            subject--;
        }
        return new TestRow(ALL.get(subject), (int) (position - STARTS.get(subject)));
    }
}
