package dev.assay.reports.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.reports.summary.Summary;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScorecardHtmlTest {
    @TempDir
    Path folder;

    @Test
    void theVerdictComesFirstAsASentenceWithItsFigures() throws IOException {
        WrittenPage page = WrittenPage.of(FakeRun.bed());

        assertThat(page.words("verdict"))
                .contains(
                        "Tie: not resolved. alpha +1.5 points (95 % −1.2…+4.3) against beta on the same 1,300 samples;"
                                + " exact McNemar p = 0.30. This many samples could have shown 4.0 points.");
        assertThat(page.html().indexOf("Tie: not resolved."))
                .isLessThan(page.html().indexOf("<section id=\"board\""));
    }

    @Test
    void whatAnEngineTookStandsBesideItsRates() throws IOException {
        FakeRun run = FakeRun.bed();
        run.engines.add(new Summary.Engine(
                "alpha", "llama.cpp", "b4916", "Q4_1", 98_362_432L, 4096L, 3_400L, 632_012_800L, null, 97_490L, 1L));

        String words = WrittenPage.of(run).words("latency");

        assertThat(words).contains("llama.cpp b4916", "Q4_1", "98.4 MB", "632.0 MB", "1 min 37 s", "not known");
        assertThat(WrittenPage.of(FakeRun.bed()).words("latency")).doesNotContain("Engines on this machine");
    }

    @Test
    void theSectionsStandInTheOrderOfTheirContents() throws IOException {
        String html = WrittenPage.of(FakeRun.bed()).html();

        List<String> sections = Pattern.compile("<section id=\"([a-z]++)\"")
                .matcher(html)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(sections)
                .containsExactly(
                        "verdict",
                        "board",
                        "pairs",
                        "cost",
                        "latency",
                        "tokens",
                        "strata",
                        "translation",
                        "samples",
                        "manifest",
                        "reading");
        sections.forEach(id -> assertThat(html).contains("<a href=\"#" + id + "\">"));
    }

    @Test
    void everyRateNamesItsDenominatorUnderBothPolicies() throws IOException {
        WrittenPage page = WrittenPage.of(FakeRun.bed());

        assertThat(page.words("board"))
                .contains("1,040/1,319 78.8 % 76.6…81.0")
                .contains("1,002/1,300 77.1 % 74.7…79.3")
                .contains("1,002/1,319 76.0 % 73.6…78.2")
                .contains("76.0…78.0 %")
                .contains("axis 74…82 %, zoomed");
    }

    @Test
    void everyVerdictIsCountedInGlyphAndWordZerosToo() throws IOException {
        WrittenPage page = WrittenPage.of(FakeRun.bed());

        assertThat(page.words("board"))
                .contains("✓ right 1,040 ✗ wrong 248 ∅ no answer 0 ⋯ truncated 31 ⊘ refused 0 ! failed 0")
                .contains("✓ right 1,002 ✗ wrong 290 ∅ no answer 8 ⋯ truncated 0 ⊘ refused 0 ! failed 19");
    }

    @Test
    void thePairIsShownAsTwoByTwoWithWhatWasLeftOut() throws IOException {
        assertThat(WrittenPage.of(FakeRun.bed()).words("pairs"))
                .contains("Samples both have a verdict for: 1,300. Left out because one of them failed: 19.")
                .contains("beta right beta not right alpha right 842 180 alpha not right 160 118");
    }

    @Test
    void theExplorerOpensOnDisagreementsWithCountsThatMatchThePair() throws IOException {
        WrittenPage page = WrittenPage.of(FakeRun.bed());

        assertThat(page.words("samples"))
                .contains("All 1,319 Disagree 340 Only alpha right 180 Only beta right 160")
                .contains("⋯ truncated 31")
                .contains("! failed 19")
                .contains("The first 50 of 340.");
        assertThat(page.section("samples")).contains("f=disagree\" class=\"filter\" aria-current=\"true\"");
        assertThat(Pattern.compile("<tr><th scope=\"row\">")
                        .matcher(page.section("samples"))
                        .results())
                .as("rows that stand there without script")
                .hasSize(50);
    }

    @Test
    void theSameRunGivesTheSameBytesInAnyLocale() throws IOException {
        Path first = folder.resolve("first.html");
        Path second = folder.resolve("second.html");
        Locale before = Locale.getDefault();
        ScorecardHtml.write(FakeRun.bed().card(), Words.english(), first);
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            ScorecardHtml.write(FakeRun.bed().card(), Words.english(), second);
        } finally {
            Locale.setDefault(before);
        }

        assertThat(second).hasSameBinaryContentAs(first);
    }

    @Test
    void aThousandSamplesOfTwoLanesStaySmallAndFewNodes() throws IOException {
        WrittenPage page = WrittenPage.of(FakeRun.bed());

        assertThat(page.html().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(2 << 20);
        assertThat(Pattern.compile("<[a-z]").matcher(page.html()).results()).hasSizeLessThan(2_000);
        assertThat(page.list().path(0).path("rows")).hasSize(1319);
    }

    @Test
    void thePolicyLetsInThisStyleAndThisScriptAndNothingElse() throws Exception {
        WrittenPage page = WrittenPage.of(FakeRun.bed());
        String policy = page.between("http-equiv=\"Content-Security-Policy\" content=\"", "\">");

        assertThat(policy.replace("&#39;", "'"))
                .startsWith("default-src 'none'")
                .contains("style-src 'sha256-" + sha256(page.between("<style>", "</style>")) + "'")
                .contains("script-src 'sha256-" + sha256(page.between("<script>", "</script>")) + "'")
                .doesNotContain("unsafe");
        assertThat(page.html()).doesNotContain(" style=\"").doesNotContainPattern(" on[a-z]++=\"");
    }

    private static String sha256(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(digest);
    }

    @Test
    void nothingIsFetchedFromAnywhere() throws IOException {
        String html = WrittenPage.of(FakeRun.bed()).html();

        assertThat(html).doesNotContain(" src=").doesNotContain("@import").doesNotContain("url(");
        assertThat(Pattern.compile("href=\"([^\"]*+)\"").matcher(html).results().map(match -> match.group(1)))
                .allMatch(address -> address.startsWith("#") || address.startsWith("data:image/svg+xml,"));
    }

    @Test
    void noHostAndNoFolderOfTheAuthorStandsInThePage() throws IOException {
        FakeRun run = FakeRun.of(40, "alpha", "beta");
        run.shared = true;
        run.command = new ArrayList<>(List.of(
                "run",
                "--base-url",
                "http://gpu7.corp.example:8000/v1",
                "-m",
                "embedded/file:path=/home/someone/weights/a.gguf,name=alpha",
                "--out=/home/someone/runs"));

        assertThat(WrittenPage.of(run).all())
                .doesNotContain("corp.example")
                .doesNotContain("/home/")
                .doesNotContain("someone")
                .contains("…/a.gguf");
    }

    @Test
    void aSimulatedRunSaysSoInABannerAndBesideEveryName() throws IOException {
        FakeRun run = FakeRun.of(40, "alpha", "beta");
        run.simulated = true;
        WrittenPage page = WrittenPage.of(run);

        assertThat(page.html()).contains("<p class=\"banner\" role=\"note\">Simulated. No real model answered");
        assertThat(page.words("verdict")).contains("alpha (simulated)");
        assertThat(page.count("class=\"who\"")).isEqualTo(page.count("class=\"flag\">simulated") - 2);
        assertThat(page.list()
                        .path(0)
                        .path("contestants")
                        .path(0)
                        .path("simulated")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void whatIsNotKnownSaysSoAndIsNotZero() throws IOException {
        FakeRun run = FakeRun.of(40, "alpha", "beta");
        run.priced = false;
        run.timed = false;
        WrittenPage page = WrittenPage.of(run);

        assertThat(page.words("cost"))
                .contains("alpha not known not known not known")
                .doesNotContain("0.00");
        assertThat(page.words("latency"))
                .contains("First token not known")
                .contains("No chart: no first token was measured.");
        assertThat(page.words("tokens")).contains("alpha not known not known not known not known not known 40");
    }

    @Test
    void aLoneLaneHasARateAndNobodyToCompareItWith() throws IOException {
        WrittenPage page = WrittenPage.of(FakeRun.of(60, "alpha"));

        assertThat(page.words("verdict")).contains("There is nothing to compare it with.");
        assertThat(page.words("pairs")).contains("nothing to compare");
        assertThat(page.words("samples")).doesNotContain("Disagree");
    }

    @Test
    void aRunOfWhichNothingIsDoneClaimsNothing() throws IOException {
        FakeRun run = FakeRun.of(30, "alpha", "beta");
        run.done = 0;
        WrittenPage page = WrittenPage.of(run);

        assertThat(page.words("verdict"))
                .contains("alpha: no rate. No unit is done yet.")
                .doesNotContain("%)");
        assertThat(page.html()).contains("incomplete: 0 of 60 units done");
        assertThat(page.words("board")).contains("not known");
        assertThat(page.words("samples")).contains("not done");
    }

    @Test
    void anIncompleteRunSaysHowMuchIsMissingAndCountsOnlyWhatIsDone() throws IOException {
        FakeRun run = FakeRun.of(100, "alpha", "beta");
        run.done = 30;

        WrittenPage page = WrittenPage.of(run);

        assertThat(page.html()).contains("incomplete: 60 of 200 units done");
        assertThat(page.words("board")).contains("/30 ");
    }

    @Test
    void aLaneThatOnlyFailedHasNoRateAndNoWrongAnswer() throws IOException {
        FakeRun run = FakeRun.of(50, "alpha", "beta");
        run.failing.add("beta");
        WrittenPage page = WrittenPage.of(run);

        assertThat(page.words("verdict"))
                .contains("beta: no rate. Not one of 50 units was answered: a failure is not a wrong answer.");
        assertThat(page.words("board"))
                .contains("✗ wrong 0")
                .contains("! failed 50")
                .contains("0.0…100.0 %");
        assertThat(page.words("samples")).contains("Disagree 0");
    }

    @Test
    void strataAreSortedAndEachCellHasItsOwnDenominator() throws IOException {
        FakeRun run = FakeRun.of(240, "alpha", "beta");
        run.languages =
                new ArrayList<>(List.of("zh", "ko", "ar", "bn", "de", "es", "fr", "ja", "sw", "te", "th", "en"));

        String words = WrittenPage.of(run).words("strata");

        assertThat(words)
                .contains("gsm8k by language")
                .contains("gsm8k by level")
                .contains("/20");
        assertThat(words.indexOf(" ar ")).isLessThan(words.indexOf(" bn ")).isPositive();
        assertThat(words.indexOf(" th ")).isLessThan(words.indexOf(" zh ")).isPositive();
    }

    @Test
    void manyPairsStandInATableAndTheLeadersAreSaid() throws IOException {
        WrittenPage page = WrittenPage.of(FakeRun.of(200, "a", "b", "c", "d", "e", "f"));

        assertThat(page.section("pairs")).doesNotContain("class=\"square\"");
        assertThat(Pattern.compile("class=\"said\"")
                        .matcher(page.section("verdict"))
                        .results())
                .hasSize(5);
    }

    @Test
    void variantsAndEpochsAreToldApart() throws IOException {
        FakeRun run = FakeRun.of(20, "alpha");
        run.variants = new ArrayList<>(List.of("cot-0", "cot-8"));
        run.epochs = 2;
        WrittenPage page = WrittenPage.of(run);

        assertThat(page.words("board")).contains("alpha · cot-0").contains("alpha · cot-8");
        assertThat(page.list().path(0).path("rows")).hasSize(40);
    }

    @Test
    void tasksAreNeverPooled() throws IOException {
        FakeRun run = FakeRun.of(120, "alpha", "beta");
        run.also = FakeRun.of(80, "alpha", "beta");
        run.also.task = "mgsm";
        WrittenPage page = WrittenPage.of(run);

        assertThat(page.words("board")).contains("/120 ").contains("/80 ").doesNotContain("/200");
        assertThat(Pattern.compile("class=\"said\"")
                        .matcher(page.section("verdict"))
                        .results())
                .hasSize(2);
        assertThat(page.section("samples"))
                .contains("<option value=\"gsm8k\" selected>")
                .contains("<option value=\"mgsm\">");
        assertThat(page.list())
                .hasSize(2)
                .allSatisfy(task -> assertThat(task.path("rows")).isNotEmpty());
    }

    @Test
    void alarmsStandInTheirOwnLanguageBeforeTheLeaderboard() throws IOException {
        FakeRun run = FakeRun.of(20, "alpha", "beta");
        run.alarms.add("beta on gsm8k/cot-0: 9 of 20 units failed.");

        assertThat(WrittenPage.of(run).section("verdict"))
                .contains("<li lang=\"en\" dir=\"auto\">beta on gsm8k/cot-0: 9 of");
    }

    @Test
    void thePageSpeaksKorean() throws IOException {
        WrittenPage page = WrittenPage.of(FakeRun.bed().card(), Words.korean());

        assertThat(page.html()).contains("<html lang=\"ko\">");
        assertThat(page.words("verdict")).contains("무승부").contains("+1.5").contains("1,300");
        assertThat(page.payload().path("words").path("close").asText()).isEqualTo("닫기");
    }

    @Test
    void theFileIsWrittenWholeOrNotAtAll() throws IOException {
        Path file = folder.resolve("scorecard.html");
        Files.writeString(file, "the one before");
        Scorecard card = FakeRun.of(5, "alpha").card();

        ScorecardHtml.write(card, Words.english(), file);

        assertThat(file).content().startsWith("<!doctype html>").endsWith("</html>\n");
        assertThat(folder.toFile().list()).containsExactly("scorecard.html");
    }

    @Test
    void aFullDiskIsAnIoExceptionThatNamesTheRun() {
        Writer full = new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("no space left");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };

        assertThatThrownBy(() -> ScorecardHtml.write(FakeRun.of(5, "alpha").card(), Words.english(), full))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("20261124-071547-gsm8k");
    }
}
