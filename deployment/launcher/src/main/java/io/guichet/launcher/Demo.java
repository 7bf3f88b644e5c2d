package io.guichet.launcher;

import io.guichet.commands.Standalone;
import io.guichet.commands.demo.DemoData;
import io.guichet.security.session.Argon2PasswordHashes;

import java.time.Instant;
import java.util.Map;

/** The demo company and its customers, entered once into an empty database. */
public final class Demo {

    private Demo() {}

    /** Repeating it changes nothing. */
    public static void load(DatabaseAccess database, Map<String, String> tokens) {
        Instant now = Instant.now();
        try (Standalone product =
                new Standalone(database.url(), database.appUser(), database.appPassword())) {
            product.demoData(now)
                    .load(
                            new DemoData.Tokens(
                                    tokens.get("GUICHET_TOKEN_COMPANY"),
                                    tokens.get("GUICHET_TOKEN_CONSUMER"),
                                    tokens.get("GUICHET_TOKEN_STAFF")),
                            new Argon2PasswordHashes().hash(tokens.get("GUICHET_PASSWORD")),
                            now);
        }
    }
}
