package dev.assay.harness.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Files under the names of a cache folder, served as a good web server does: Range, If-Range, ETag, 404.
final class Mirror {
    /// A line of GPQA Diamond in the publisher's columns; the text is this test's own.
    static final String GPQA = """
            Question,Correct Answer,Incorrect Answer 1,Incorrect Answer 2,Incorrect Answer 3
            Zylophene secret question?,zylo right,zylo wrong one,zylo wrong two,zylo wrong three
            """;

    final Map<String, byte[]> files = new ConcurrentHashMap<>();

    Mirror with(String name, String text) {
        files.put("/data/" + name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    PlainServer serve() throws IOException {
        return new PlainServer(
                new ServerSocket(0, 50, InetAddress.getLoopbackAddress()),
                (asked, nth, to) -> answer(asked, to, Integer.MAX_VALUE));
    }

    /// @param sent how many bytes of the body are really sent
    void answer(PlainServer.Asked asked, Socket to, int sent) throws IOException {
        byte[] file = files.get(asked.target());
        if (file == null) {
            PlainServer.reply(to, "404 Not Found", new byte[0]);
            return;
        }
        String tag = "\"" + Arrays.hashCode(file) + "\"";
        String range = asked.header("Range");
        String ifRange = asked.header("If-Range");
        if (range != null && (ifRange == null || ifRange.equals(tag))) {
            int from = Integer.parseInt(range.substring("bytes=".length(), range.indexOf('-')));
            byte[] rest = Arrays.copyOfRange(file, from, file.length);
            PlainServer.reply(
                    to,
                    "206 Partial Content",
                    rest,
                    "ETag",
                    tag,
                    "Content-Range",
                    "bytes " + from + "-" + (file.length - 1) + "/" + file.length);
        } else {
            byte[] really = Arrays.copyOf(file, Math.min(sent, file.length));
            PlainServer.reply(to, "200 OK", really, "ETag", tag, "Content-Length", Integer.toString(file.length));
        }
    }
}
