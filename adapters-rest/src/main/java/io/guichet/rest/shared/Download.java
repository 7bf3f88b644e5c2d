package io.guichet.rest.shared;

import io.guichet.application.shared.Export;
import io.guichet.rest.problem.Problem;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import java.util.Optional;

/**
 * Answers with an export that can be gone on with where it broke off ({@code Range}, {@code
 * If-Range}). Tables and papers are written down first and sent with their length. Archives are
 * sent as they are made; only who asks for the rest of one waits until it is made as a whole.
 */
public record Download(Export export, String mediaType, String fileName, Asked asked) {

    /** What is asked for of it; null where nothing is. */
    public record Asked(String range, String ifRange) {}

    /** Written down first: its failure is a refusal, and its bytes tell its version. */
    public Response whole() {
        SpooledFile file = SpooledFile.of(export);
        return isPartWanted(file.sha256()) ? part(file, file.sha256()) : all(file, file.sha256());
    }

    /** Sent as it is made; {@code version} is the same as long as the bytes would be. */
    public Response streamed(String version) {
        return isPartWanted(version)
                ? part(SpooledFile.of(export), version)
                : described(Response.ok(new ExportContent(false, export)), version).build();
    }

    /** Sent as it is made and never the same again: nobody goes on where it broke off. */
    public static Response once(Export export, String mediaType, String fileName) {
        return Response.ok(new ExportContent(false, export))
                .type(mediaType)
                .header("Accept-Ranges", "none")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(fileName))
                .build();
    }

    private static String attachment(String fileName) {
        return "attachment; filename=\"" + fileName + "\"";
    }

    private boolean isPartWanted(String version) {
        return asked.range() != null
                && (asked.ifRange() == null || asked.ifRange().equals("\"" + version + "\""));
    }

    private Response part(SpooledFile file, String version) {
        Optional<ByteRange> wanted = ByteRange.of(asked.range(), file.length());
        if (wanted.isEmpty()) {
            return all(file, version);
        }
        ByteRange part = wanted.get();
        if (!part.isWithin(file.length())) {
            file.delete();
            return Response.fromResponse(Problem.of(416, "range-not-satisfiable").response())
                    .header("Content-Range", "bytes */" + file.length())
                    .build();
        }
        return described(Response.status(206).entity(file.send(part)), version)
                .header(
                        "Content-Range",
                        "bytes " + part.from() + "-" + part.to() + "/" + file.length())
                .header(HttpHeaders.CONTENT_LENGTH, part.length())
                .build();
    }

    private Response all(SpooledFile file, String version) {
        ByteRange all = new ByteRange(0, file.length() - 1);
        return described(Response.ok(file.send(all)), version)
                .header(HttpHeaders.CONTENT_LENGTH, file.length())
                .build();
    }

    private Response.ResponseBuilder described(Response.ResponseBuilder answer, String version) {
        return answer.type(mediaType)
                .tag(new EntityTag(version))
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(fileName));
    }
}
