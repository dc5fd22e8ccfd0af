package dev.assay.providers.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.providers.Usage;
import java.util.List;
import org.junit.jupiter.api.Test;

class UsageReaderTest {

    @Test
    void deepSeekSplitsHitsAndMisses() {
        Usage usage =
                read("{'prompt_tokens':1000,'completion_tokens':50,'total_tokens':1050,'prompt_cache_hit_tokens':896,"
                        + "'prompt_cache_miss_tokens':104,'prompt_tokens_details':{'cached_tokens':896},"
                        + "'completion_tokens_details':{'reasoning_tokens':40}}");
        assertThat(usage).isEqualTo(new Usage(1000L, 896L, 104L, null, 50L, 40L, List.of()));
    }

    @Test
    void anAbsentHitCountIsUnknownAndAZeroIsZero() {
        assertThat(read("{'prompt_tokens':10,'completion_tokens':1,'total_tokens':11}")
                        .cacheHit())
                .isNull();
        assertThat(read("{'prompt_tokens':10,'prompt_tokens_details':null}").cacheMiss())
                .isNull();
        assertThat(read("{'prompt_tokens':10,'prompt_tokens_details':{'cached_tokens':null}}")
                        .cacheHit())
                .isNull();
        Usage cold = read("{'prompt_tokens':10,'prompt_tokens_details':{'cached_tokens':0}}");
        assertThat(cold.cacheHit()).isZero();
        assertThat(cold.cacheMiss()).isEqualTo(10);
    }

    @Test
    void writesToTheCacheAreNeitherHitNorMiss() {
        Usage usage = read("{'prompt_tokens':100,'completion_tokens':1,'total_tokens':101,"
                + "'prompt_tokens_details':{'cached_tokens':30,'cache_write_tokens':50}}");
        assertThat(usage).isEqualTo(new Usage(100L, 30L, 20L, 50L, 1L, null, List.of()));
    }

    @Test
    void otherSpellingsAreKnown() {
        assertThat(read("{'prompt_tokens':10,'num_cached_tokens':4}").cacheHit())
                .isEqualTo(4);
        assertThat(read("{'prompt_tokens':10,'completion_tokens':7,'total_tokens':17,'reasoning_tokens':5}")
                        .reasoning())
                .isEqualTo(5);
        assertThat(read("{'input_tokens':10,'output_tokens':7,'input_tokens_details':{'cached_tokens':2}}"))
                .isEqualTo(new Usage(10L, 2L, 8L, null, 7L, null, List.of()));
    }

    @Test
    void whereReasoningIsKnownToBeLeftOutItIsAddedWithoutAWord() {
        String raw =
                "{'prompt_tokens':32,'completion_tokens':9,'total_tokens':141,'completion_tokens_details':{'reasoning_tokens':100}}";
        assertThat(read(raw, Dialect.XAI)).isEqualTo(new Usage(32L, null, null, null, 109L, 100L, List.of()));
        assertThat(read(raw, Dialect.GENERIC).completion()).isEqualTo(109);
        assertThat(read(raw, Dialect.GENERIC).oddities())
                .singleElement()
                .asString()
                .contains("the difference is the reasoning");
        assertThat(read("{'completion_tokens':9,'reasoning_tokens':100}", Dialect.XAI)
                        .completion())
                .isEqualTo(109);
        assertThat(read("{'completion_tokens':9,'reasoning_tokens':100}", Dialect.GENERIC)
                        .completion())
                .isEqualTo(9);
    }

    @Test
    void aDialectThatLeavesReasoningOutDoesNotAddItTwice() {
        String raw =
                "{'prompt_tokens':32,'completion_tokens':109,'total_tokens':141,'completion_tokens_details':{'reasoning_tokens':100}}";
        assertThat(read(raw, Dialect.XAI)).isEqualTo(new Usage(32L, null, null, null, 109L, 100L, List.of()));
    }

    @Test
    void thoughtsThatStandOnlyInTheDifferenceAreBilledAndSaid() {
        Usage usage = read("{'prompt_tokens':758,'completion_tokens':102,'total_tokens':1725}");
        assertThat(usage.completion()).isEqualTo(967);
        assertThat(usage.oddities()).hasSize(1);
    }

    @Test
    void reasoningAboveCompletionIsSaid() {
        Usage usage = read(
                "{'prompt_tokens':10,'completion_tokens':5,'total_tokens':15,'completion_tokens_details':{'reasoning_tokens':9}}");
        assertThat(usage.completion()).isEqualTo(5);
        assertThat(usage.oddities()).isNotEmpty();
    }

    @Test
    void aTotalThatIsTooSmallNeverLowersTheBill() {
        Usage usage = read("{'prompt_tokens':10,'completion_tokens':50,'total_tokens':20}");
        assertThat(usage.completion()).isEqualTo(50);
        assertThat(usage.oddities()).isNotEmpty();
    }

    @Test
    void moreCachedThanAskedIsSaidAndNoMissIsMadeUp() {
        Usage usage = read(
                "{'prompt_tokens':298,'completion_tokens':1,'total_tokens':299,'prompt_tokens_details':{'cached_tokens':387}}");
        assertThat(usage.cacheHit()).isEqualTo(387);
        assertThat(usage.cacheMiss()).isNull();
        assertThat(usage.oddities()).singleElement().asString().contains("387", "298");
    }

    @Test
    void whatIsNoCountIsUnknownAndSaid() {
        Usage usage = read("{'prompt_tokens':-1,'completion_tokens':'many','total_tokens':1.5,'reasoning_tokens':1e2}");
        assertThat(usage.prompt()).isNull();
        assertThat(usage.completion()).isNull();
        assertThat(usage.reasoning()).isEqualTo(100);
        assertThat(usage.oddities()).hasSize(3);
    }

    @Test
    void noUsageIsUnknownUsage() {
        assertThat(UsageReader.read(null, Dialect.GENERIC)).isEqualTo(Usage.UNKNOWN);
        assertThat(read("{}")).isEqualTo(Usage.UNKNOWN);
    }

    private static Usage read(String json) {
        return read(json, Dialect.GENERIC);
    }

    private static Usage read(String json, Dialect dialect) {
        return UsageReader.read(json.replace('\'', '"'), dialect);
    }
}
