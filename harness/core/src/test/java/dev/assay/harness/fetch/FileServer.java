package dev.assay.harness.fetch;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Serves one file as a good server does: Range, If-Range, ETag.
final class FileServer {
    private FileServer() {}

    /// @param sent how many bytes of the body are really sent before the connection is cut; -1 for all
    static void serve(RawServer.Asked asked, OutputStream out, byte[] file, String tag, int sent) throws IOException {
        String range = asked.header("Range");
        String ifRange = asked.header("If-Range");
        int from = start(range);
        boolean part = range != null && (ifRange == null || ifRange.equals(tag)) && from < file.length;
        byte[] body = part ? Arrays.copyOfRange(file, from, file.length) : file;
        byte[] really = sent < 0 ? body : Arrays.copyOf(body, Math.min(sent, body.length));
        if (part) {
            RawServer.reply(
                    out,
                    "206 Partial Content",
                    really,
                    "Content-Length",
                    Integer.toString(body.length),
                    "Content-Range",
                    "bytes " + from + "-" + (file.length - 1) + "/" + file.length,
                    "ETag",
                    tag);
        } else {
            RawServer.reply(out, "200 OK", really, "Content-Length", Integer.toString(body.length), "ETag", tag);
        }
    }

    private static int start(@Nullable String range) {
        return range == null ? 0 : Integer.parseInt(range.substring("bytes=".length(), range.indexOf('-')));
    }
}
