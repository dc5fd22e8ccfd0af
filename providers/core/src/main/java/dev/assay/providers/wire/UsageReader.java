package dev.assay.providers.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.providers.Usage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Normalises a usage object of the chat-completions family. Pure. What is absent stays unknown, what does not
/// add up is said, and nothing is ever added to `completion_tokens` without a sign that it was left out there.
public final class UsageReader {
    private final JsonNode usage;
    private final List<String> oddities = new ArrayList<>();

    private UsageReader(JsonNode usage) {
        this.usage = usage;
    }

    /// @param raw the usage object, JSON text; null when the server sent none
    public static Usage read(@Nullable String raw, Dialect dialect) {
        if (raw == null) {
            return Usage.UNKNOWN;
        }
        try {
            return new UsageReader(Json.MAPPER.readTree(raw)).normalise(dialect);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the usage object is not JSON: " + Words.shorten(raw), e);
        }
    }

    private Usage normalise(Dialect dialect) {
        Long prompt = first("/prompt_tokens", "/input_tokens");
        Long completion = first("/completion_tokens", "/output_tokens");
        Long total = first("/total_tokens");
        Long reasoning = first(
                "/completion_tokens_details/reasoning_tokens",
                "/output_tokens_details/reasoning_tokens",
                "/reasoning_tokens");
        Long hit = first(
                "/prompt_cache_hit_tokens",
                "/prompt_tokens_details/cached_tokens",
                "/input_tokens_details/cached_tokens",
                "/num_cached_tokens",
                "/cached_tokens");
        Long write = first(
                "/prompt_tokens_details/cache_write_tokens",
                "/input_tokens_details/cache_write_tokens",
                "/cache_write_tokens");
        Long statedMiss = first("/prompt_cache_miss_tokens");

        if (prompt == null && hit != null && statedMiss != null) {
            prompt = hit + statedMiss;
        }
        Long output = output(prompt, completion, reasoning, total, dialect.excludesReasoning());
        Long miss = miss(prompt, hit, write, statedMiss);
        if (hit == null && prompt != null && statedMiss != null && statedMiss <= prompt) {
            hit = prompt - statedMiss;
        }
        if (reasoning != null && output != null && reasoning > output) {
            oddities.add("reasoning_tokens " + reasoning + " exceed all output tokens " + output);
        }
        return new Usage(prompt, hit, miss, write, output, reasoning, oddities);
    }

    /// All billed output. Normally this is `completion_tokens`, the reasoning inside. Where the sums say
    /// otherwise, `total - prompt` counts, unless that would state less than the server counted as completion.
    private @Nullable Long output(
            @Nullable Long prompt,
            @Nullable Long completion,
            @Nullable Long reasoning,
            @Nullable Long total,
            boolean excludesReasoning) {
        Long rest = prompt == null || total == null || total < prompt ? null : total - prompt;
        if (completion == null) {
            if (rest != null) {
                oddities.add("completion_tokens are missing; total - prompt = " + rest + " is taken");
            }
            return rest;
        }
        if (prompt == null || total == null) {
            return excludesReasoning && reasoning != null ? completion + reasoning : completion;
        }
        boolean adds = total == prompt + completion;
        if (adds && (reasoning == null || reasoning <= completion)) {
            return completion;
        }
        boolean leftOut = reasoning != null && total == prompt + completion + reasoning;
        if (leftOut && excludesReasoning) {
            return rest;
        }
        if (!adds) {
            oddities.add("prompt " + prompt + " + completion " + completion + " is not total " + total
                    + (leftOut ? "; the difference is the reasoning" : ""));
        } else {
            oddities.add("reasoning_tokens " + reasoning + " exceed completion_tokens " + completion);
        }
        return rest != null && rest > completion ? rest : completion;
    }

    private @Nullable Long miss(
            @Nullable Long prompt, @Nullable Long hit, @Nullable Long write, @Nullable Long stated) {
        if (prompt == null || hit == null) {
            return stated;
        }
        long cached = hit + (write == null ? 0 : write);
        if (cached > prompt) {
            oddities.add("cached tokens " + cached + " exceed prompt_tokens " + prompt);
            return stated;
        }
        if (stated != null && stated + cached != prompt) {
            oddities.add("cache hit " + hit + " + miss " + stated + " is not prompt_tokens " + prompt);
            return stated;
        }
        return prompt - cached;
    }

    /// The first of the paths that holds a whole number of at least 0.
    private @Nullable Long first(String... paths) {
        for (String path : paths) {
            JsonNode node = usage.at(path);
            if (node.isMissingNode() || node.isNull()) {
                continue;
            }
            boolean whole = node.isNumber() && node.canConvertToExactIntegral() && node.canConvertToLong();
            if (whole && node.longValue() >= 0) {
                return node.longValue();
            }
            oddities.add(path.substring(1).replace('/', '.') + " is " + Words.shorten(node.toString())
                    + ", not a token count");
        }
        return null;
    }
}
