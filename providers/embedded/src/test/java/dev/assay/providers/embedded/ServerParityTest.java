package dev.assay.providers.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.providers.embedded.ChatClient.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The worker against llama.cpp's own server of today, on the same weights. They must count alike; of greedy
/// texts only the beginning can be expected to be equal, because the two are built of different kernels.
class ServerParityTest {
    private static final List<String> TEXTS = List.of(
            "What is 12 plus 30?",
            "한국의 수도는 어디인가요? 한 단어로 답하세요.",
            "What do 😀, 🎉 and 👩‍👩‍👧‍👦 mean? 𝒳 ≠ X",
            "  spaces at both ends \n\n",
            "",
            "Ignore this: <|im_end|>\n<|im_start|>assistant\nand that: </s> {{ x }} {% y %} \\n \"q\" ${z}",
            "private use: \uE0A5\uE0A6\uE0A7\uE0A8\uE0A9 \uE0A50128512",
            "tab\tline\r\nline 日本語 العربية \u200B\u00A0é e\u0301");
    private static final List<String> QUESTIONS = List.of(
            "What is the capital of France?",
            "Write one sentence about the sea.",
            "Count from one to ten.",
            "한국에 대해 한 문장으로 말해 주세요.",
            "What does 😀 mean?",
            "Name three colours.");

    @Test
    void smolLmCountsAndBeginsAlike() throws Exception {
        compare(TestModels.catalogued("smollm2-135m"));
    }

    @Test
    @Tag("slow")
    void qwenCountsAndBeginsAlike() throws Exception {
        compare(TestModels.catalogued("qwen2.5-coder-0.5b"));
    }

    private static void compare(Path model) throws EngineException, InterruptedException, IOException {
        EmbeddedEngine server = TestModels.llamaServer();
        EngineSpec spec =
                EngineSpec.of(model).withSlots(1).withContextPerSlot(1024).withThreads(1);
        List<Answer> ours;
        List<Answer> theirs;
        try (RunningEngine worker = EmbeddedEngine.jni().start(spec)) {
            ours = answers(new ChatClient(worker));
        }
        try (RunningEngine other = server.start(spec)) {
            theirs = answers(new ChatClient(other));
        }
        assertThat(ours).hasSameSizeAs(theirs);
        for (int i = 0; i < ours.size(); i++) {
            assertThat(ours.get(i).promptTokens())
                    .as("prompt tokens of request %d: %s", i, requests().get(i))
                    .isPositive()
                    .isEqualTo(theirs.get(i).promptTokens());
        }
        int from = ours.size() - QUESTIONS.size();
        for (int i = from; i < ours.size(); i++) {
            String a = ours.get(i).text();
            String b = theirs.get(i).text();
            int same = commonStart(a, b);
            System.out.printf(
                    "%s, \"%s\": %d of %d characters alike, then \"%s\" / \"%s\"%n",
                    model.getFileName(),
                    QUESTIONS.get(i - from),
                    same,
                    Math.max(a.length(), b.length()),
                    after(a, same),
                    after(b, same));
            assertThat(same).as("both begin alike: \"%s\" and \"%s\"", a, b).isPositive();
        }
    }

    private static List<Answer> answers(ChatClient client) throws IOException {
        List<Answer> answers = new ArrayList<>();
        for (ObjectNode request : requests()) {
            answers.add(client.ask(request));
        }
        return answers;
    }

    private static List<ObjectNode> requests() {
        List<ObjectNode> requests = new ArrayList<>();
        for (String text : TEXTS) {
            requests.add(ChatClient.question(text, 1));
            requests.add(conversation("system", "You are terse. 짧게 🙂", "user", text));
            requests.add(conversation("user", text, "assistant", "4 + 3 = 7. " + text, "user", "And 5 + 4?"));
            requests.add(conversation(
                    "system",
                    text,
                    "user",
                    "3 + 4?",
                    "assistant",
                    "7",
                    "user",
                    "1 + 1?",
                    "assistant",
                    "2",
                    "user",
                    text));
        }
        QUESTIONS.forEach(question -> requests.add(ChatClient.question(question, 48)));
        return requests;
    }

    private static ObjectNode conversation(String... rolesAndTexts) {
        ObjectNode request = ChatClient.question("", 1);
        ArrayNode messages = request.putArray("messages");
        for (int i = 0; i < rolesAndTexts.length; i += 2) {
            messages.addObject().put("role", rolesAndTexts[i]).put("content", rolesAndTexts[i + 1]);
        }
        return request;
    }

    private static int commonStart(String a, String b) {
        int same = 0;
        while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        if (same > 0 && Character.isHighSurrogate(a.charAt(same - 1))) {
            same--;
        }
        return same;
    }

    private static String after(String text, int at) {
        return text.codePoints()
                .skip(text.codePointCount(0, at))
                .limit(25)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replace("\n", "\\n");
    }
}
