package io.guichet.testing.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * An OpenID provider over real HTTP with tokens that are really signed: OpenID Connect Core 1.0
 * with the code flow, Discovery 1.0, RFC 7636 (S256 alone) and RFC 9207. Who sits before the
 * browser is said by {@link #signsIn}; it lies as it is told to.
 */
public final class OidcDouble implements AutoCloseable {

    public static final String CLIENT = "guichet";
    public static final String SECRET = "s+cret:1%";

    private static final String KEY = "key-1";
    private static final Duration CODE_LASTS = Duration.ofMinutes(1);

    /** More than anybody reads of an answer, in bytes. */
    private static final int TOO_LONG = 200_000;

    private final HttpServer server;
    private final Clock clock;
    private final Map<String, String> said = new ConcurrentHashMap<>();
    private final Map<String, Granted> codes = new ConcurrentHashMap<>();
    private volatile Optional<Person> person = Optional.empty();
    private volatile Lie lie = Lie.NONE;
    private volatile String refusal = "\"invalid_grant\"";
    private volatile IdTokens tokens = new IdTokens(KEY, IdTokens.ONE);

    public OidcDouble(Clock clock) {
        this.clock = clock;
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(
                "/.well-known/openid-configuration", exchange -> json(exchange, 200, metadata()));
        server.createContext("/jwks", exchange -> json(exchange, 200, tokens.keys()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
    }

    /** Somebody who is known there; {@code email} may be empty. */
    public record Person(
            String subject, String email, boolean verified, Set<String> groups, Set<String> amr) {}

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void signsIn(Person before) {
        person = Optional.of(before);
    }

    public void letsNobodyIn() {
        person = Optional.empty();
    }

    public void lies(Lie how) {
        lie = how;
    }

    /** What it calls a code that it does not take; {@code error} is JSON. */
    public void refusesWith(String error) {
        refusal = error;
    }

    /** It signs with another key from now on. */
    public void signsWith(String kid) {
        tokens = new IdTokens(kid, IdTokens.ANOTHER);
    }

    /** Instead of the truth about itself; {@code value} is JSON. */
    public void saysOfItself(String name, String value) {
        said.put(name, value);
    }

    /** All codes that were given out are too old from now on. */
    public void codesExpire() {
        codes.replaceAll((code, granted) -> granted.at(Instant.EPOCH));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private String metadata() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("issuer", quoted(issuer()));
        all.put("authorization_endpoint", quoted(issuer() + "/authorize"));
        all.put("token_endpoint", quoted(issuer() + "/token"));
        all.put("jwks_uri", quoted(issuer() + "/jwks"));
        all.put("response_types_supported", "[\"code\"]");
        all.put("subject_types_supported", "[\"public\"]");
        all.put("id_token_signing_alg_values_supported", "[\"RS256\"]");
        all.put("code_challenge_methods_supported", "[\"S256\"]");
        all.put("authorization_response_iss_parameter_supported", "true");
        all.putAll(said);
        return object(all);
    }

    /** OpenID Connect Core, 3.1.2; an address that is not the client's is never led to. */
    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = fields(exchange.getRequestURI().getRawQuery());
        boolean known =
                CLIENT.equals(asked.get("client_id"))
                        && "code".equals(asked.get("response_type"))
                        && Set.of(asked.getOrDefault("scope", "").split(" ")).contains("openid")
                        && "S256".equals(asked.get("code_challenge_method"))
                        && asked.containsKey("nonce");
        if (!known) {
            json(exchange, 400, "{\"error\":\"invalid_request\"}");
            return;
        }
        String answer =
                person.map(
                                one -> {
                                    String code = UUID.randomUUID().toString();
                                    codes.put(code, new Granted(asked, one, clock.instant()));
                                    return "code=" + code;
                                })
                        .orElse("error=access_denied");
        exchange.getResponseHeaders()
                .add(
                        "Location",
                        "%s?%s&state=%s&iss=%s"
                                .formatted(
                                        asked.get("redirect_uri"),
                                        answer,
                                        asked.get("state"),
                                        URLEncoder.encode(issuer(), UTF_8)));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    /** OpenID Connect Core, 3.1.3: a code is good once. */
    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> asked =
                fields(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        if (!isOurs(asked, exchange.getRequestHeaders().getFirst("Authorization"))) {
            json(exchange, 401, "{\"error\":\"invalid_client\"}");
            return;
        }
        Optional<Granted> granted =
                Optional.ofNullable(codes.remove(asked.getOrDefault("code", "")))
                        .filter(one -> one.isFor(asked))
                        .filter(one -> clock.instant().isBefore(one.at().plus(CODE_LASTS)));
        if (granted.isEmpty() || !"authorization_code".equals(asked.get("grant_type"))) {
            json(exchange, 400, "{\"error\":%s}".formatted(refusal));
            return;
        }
        json(exchange, 200, lie.answer().orElseGet(() -> answer(granted.get())));
    }

    private String answer(Granted granted) {
        String idToken =
                lie == Lie.NO_TOKEN ? "" : ",\"id_token\":\"%s\"".formatted(tokenOf(granted));
        String more = lie == Lie.ANSWER_TOO_LONG ? "a".repeat(TOO_LONG) : "";
        return "{\"access_token\":\"a%s\",\"token_type\":\"Bearer\",\"expires_in\":60%s}"
                .formatted(more, idToken);
    }

    /** In the form where it says that it takes the secret there, else in the header. */
    private boolean isOurs(Map<String, String> asked, String header) {
        if (said.containsKey("token_endpoint_auth_methods_supported")) {
            return CLIENT.equals(asked.get("client_id"))
                    && SECRET.equals(asked.get("client_secret"));
        }
        String encoded = URLEncoder.encode(CLIENT, UTF_8) + ":" + URLEncoder.encode(SECRET, UTF_8);
        return ("Basic " + Base64.getEncoder().encodeToString(encoded.getBytes(UTF_8)))
                .equals(header);
    }

    private String tokenOf(Granted granted) {
        Map<String, String> all = new LinkedHashMap<>();
        Person one = granted.person();
        long now = clock.instant().getEpochSecond();
        all.put("iss", quoted(issuer()));
        all.put("sub", quoted(one.subject()));
        all.put("aud", quoted(CLIENT));
        all.put("exp", String.valueOf(now + 60));
        all.put("iat", String.valueOf(now));
        all.put("nonce", quoted(granted.asked().get("nonce")));
        if (!one.email().isEmpty()) {
            all.put("email", quoted(one.email()));
            all.put("email_verified", String.valueOf(one.verified()));
        }
        all.put("groups", list(one.groups()));
        all.put("amr", list(one.amr()));
        lie.spoil(all, now);
        String claims = object(all);
        return switch (lie) {
            case UNSIGNED -> tokens.unsigned(claims);
            case FOREIGN_KEY -> new IdTokens(KEY, IdTokens.ANOTHER).signed(claims);
            case SIGNED_WITH_THE_PUBLIC_KEY -> tokens.signedWithThePublicKey(claims);
            default -> tokens.signed(claims);
        };
    }

    private static String object(Map<String, String> members) {
        return members.entrySet().stream()
                .map(member -> quoted(member.getKey()) + ":" + member.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String list(Set<String> words) {
        return words.stream().map(OidcDouble::quoted).collect(Collectors.joining(",", "[", "]"));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static Map<String, String> fields(String form) {
        return Arrays.stream(form.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(
                        Collectors.toMap(
                                pair -> URLDecoder.decode(pair[0], UTF_8),
                                pair -> URLDecoder.decode(pair[1], UTF_8)));
    }

    private static void json(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private record Granted(Map<String, String> asked, Person person, Instant at) {

        Granted at(Instant other) {
            return new Granted(asked, person, other);
        }

        /** RFC 7636, 4.6, and the same address as before. */
        boolean isFor(Map<String, String> token) {
            try {
                byte[] digest =
                        MessageDigest.getInstance("SHA-256")
                                .digest(token.getOrDefault("code_verifier", "").getBytes(UTF_8));
                return Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(digest)
                                .equals(asked.get("code_challenge"))
                        && asked.get("redirect_uri").equals(token.get("redirect_uri"));
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
