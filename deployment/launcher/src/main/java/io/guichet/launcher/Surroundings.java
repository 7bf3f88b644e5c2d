package io.guichet.launcher;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The environment the server gets: what the operator set, and the sandbox for what he did not.
 *
 * <p>A real part replaces its double as soon as its address or key is given.
 */
public final class Surroundings {

    private final Map<String, String> given;
    private final Ports ports;
    private final Secrets secrets;
    private final Path sandboxData;

    public Surroundings(Map<String, String> given, Ports ports, Secrets secrets, Path sandboxData) {
        this.given = Map.copyOf(given);
        this.ports = ports;
        this.secrets = secrets;
        this.sandboxData = sandboxData;
    }

    /** Where the database is, when the operator has one of his own; null otherwise. */
    DatabaseAccess ownDatabase() {
        if (!has("GUICHET_DB_URL")) {
            return null;
        }
        return new DatabaseAccess(
                given.get("GUICHET_DB_URL"),
                required("GUICHET_DB_OWNER_USER"),
                required("GUICHET_DB_OWNER_PASSWORD"),
                required("GUICHET_DB_USER"),
                required("GUICHET_DB_PASSWORD"));
    }

    /** The demo company is entered unless GUICHET_DEMO says false. */
    boolean wantsDemo() {
        return !"false".equals(given.get("GUICHET_DEMO"));
    }

    /** What the server must find in its environment, the operator's own words first. */
    public Map<String, String> ofServer(DatabaseAccess database, Path clock) {
        Map<String, String> variables = new TreeMap<>();
        variables.put("GUICHET_PUBLIC_URL", product());
        variables.put("GUICHET_SECRET", secrets.itself());
        variables.put("GUICHET_MAIL_FROM", "guichet@guichet.example");
        variables.put("GUICHET_SMTP_URL", "smtp://127.0.0.1:" + ports.smtp());
        variables.put("GUICHET_CLOCK_FILE", clock.toString());
        variables.put("GUICHET_VIES_API", sandbox() + "/vies/rest-api");
        if (!has("GUICHET_TELEGRAM_TOKEN")) {
            String key = secrets.of("telegram").substring(0, 35);
            variables.put("GUICHET_TELEGRAM_TOKEN", "1000001:" + key);
            variables.put("GUICHET_TELEGRAM_API", sandbox());
            variables.put("GUICHET_CHAT_URL", sandbox() + "/chat");
        }
        if (!has("GUICHET_CARD_API")) {
            variables.put("GUICHET_CARD_API", sandbox() + "/card");
            variables.put("GUICHET_CARD_KEY", secrets.of("card key"));
            variables.put("GUICHET_CARD_WEBHOOK_SECRET", secrets.of("card webhook"));
        }
        variables.put("GUICHET_SIGN_UP", wantsDemo() ? "open" : "closed");
        variables.putAll(ofSandbox(variables));
        given.forEach(
                (name, value) -> {
                    if (name.startsWith("GUICHET_") && has(name)) {
                        variables.put(name, value);
                    }
                });
        variables.remove("GUICHET_DB_OWNER_USER");
        variables.remove("GUICHET_DB_OWNER_PASSWORD");
        variables.put("GUICHET_DB_URL", database.url());
        variables.put("GUICHET_DB_USER", database.appUser());
        variables.put("GUICHET_DB_PASSWORD", database.appPassword());
        return variables;
    }

    /** The sandbox must agree with the product on keys and addresses. */
    private Map<String, String> ofSandbox(Map<String, String> product) {
        Map<String, String> variables = new TreeMap<>();
        variables.put("GUICHET_SANDBOX_URL", sandbox());
        variables.put("GUICHET_SANDBOX_DATA", sandboxData.toString());
        variables.put("GUICHET_SANDBOX_SMTP_PORT", String.valueOf(ports.smtp()));
        variables.put("GUICHET_SANDBOX_CARD_WEBHOOK", product() + "/api/v1/webhooks/card");
        agree(variables, "GUICHET_SANDBOX_CARD_KEY", product, "GUICHET_CARD_KEY");
        agree(variables, "GUICHET_SANDBOX_CARD_SECRET", product, "GUICHET_CARD_WEBHOOK_SECRET");
        agree(variables, "GUICHET_SANDBOX_BOT_TOKEN", product, "GUICHET_TELEGRAM_TOKEN");
        return variables;
    }

    private static void agree(
            Map<String, String> sandbox, String as, Map<String, String> product, String on) {
        if (product.containsKey(on)) {
            sandbox.put(as, product.get(on));
        }
    }

    /** The tokens of the demo customers and of the demo's staff, the same at every start. */
    public Map<String, String> demoTokens() {
        Map<String, String> tokens = new TreeMap<>();
        for (String who : new String[] {"COMPANY", "CONSUMER", "STAFF"}) {
            tokens.put("GUICHET_TOKEN_" + who, "guichet_" + secrets.of("token " + who));
        }
        tokens.put("GUICHET_PASSWORD", secrets.of("password of the demo"));
        return tokens;
    }

    /** By its name: passkeys are made for names, not for numbers. */
    public String product() {
        return "http://localhost:" + ports.product();
    }

    public String sandbox() {
        return "http://127.0.0.1:" + ports.sandbox();
    }

    private boolean has(String name) {
        return !given.getOrDefault(name, "").isBlank();
    }

    private String required(String name) {
        if (!has(name)) {
            throw new Refusal("With GUICHET_DB_URL, %s must be set as well.".formatted(name));
        }
        return given.get(name);
    }
}
