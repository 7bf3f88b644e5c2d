package io.guichet.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a person needs to go on, printed once and kept as KEY=value lines for scripts. */
final class Welcome {

    private final Map<String, String> addresses = new LinkedHashMap<>();

    Welcome(Surroundings surroundings) {
        addresses.put("GUICHET_API", surroundings.product() + "/api/v1");
        addresses.put("GUICHET_SIGN_IN", surroundings.product() + "/sign-in");
        addresses.put("GUICHET_DOCS", surroundings.product() + "/api/docs");
        addresses.put("GUICHET_CHAT", surroundings.sandbox() + "/chat");
        addresses.put("GUICHET_MAILBOX", surroundings.sandbox() + "/mailbox");
        addresses.put("GUICHET_CLOCK", surroundings.sandbox() + "/clock");
        addresses.putAll(surroundings.demoTokens());
    }

    void writeTo(Path file) {
        List<String> lines = new ArrayList<>();
        addresses.forEach((name, value) -> lines.add(name + "=" + value));
        OwnFiles.replace(file, lines);
    }

    String text(Path file) {
        return """

                Guichet is ready.

                  REST API        %s
                  its page        %s
                  chat            %s
                  mailbox         %s
                  clock           %s

                  token, company  %s
                  token, consumer %s
                  token, staff    %s

                  sign in         %s
                  as              zoe@acme.example, mary@oneill.example
                                  or sam@hebergement-demo.example
                  with            %s

                The same as KEY=value in %s. Ctrl-C stops everything.
                """
                .formatted(
                        addresses.get("GUICHET_API"),
                        addresses.get("GUICHET_DOCS"),
                        addresses.get("GUICHET_CHAT"),
                        addresses.get("GUICHET_MAILBOX"),
                        addresses.get("GUICHET_CLOCK"),
                        addresses.get("GUICHET_TOKEN_COMPANY"),
                        addresses.get("GUICHET_TOKEN_CONSUMER"),
                        addresses.get("GUICHET_TOKEN_STAFF"),
                        addresses.get("GUICHET_SIGN_IN"),
                        addresses.get("GUICHET_PASSWORD"),
                        file);
    }
}
