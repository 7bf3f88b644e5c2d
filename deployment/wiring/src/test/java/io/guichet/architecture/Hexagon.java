package io.guichet.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Path;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The rules below one root package, so that they can be tried on a small tree that breaks them.
 *
 * <p>They say what a layer may use, not what it may not: a mistyped name in an allow-list fails, a
 * mistyped name in a ban passes unnoticed.
 */
record Hexagon(String root) {

    private static final List<String> FOR_ENTRY_ADAPTERS =
            List.of("domain..", "application.*", "application.*.query");

    /** Of a feature's own package only the words: a rule below forbids to call a use case. */
    private static final List<String> FOR_DRIVEN_ADAPTERS =
            List.of("domain..", "application.*", "application.*.query", "application.*.port");

    /** Every rule by what it demands. */
    Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("the domain uses nothing but Java", layer("domain", List.of()));
        rules.put("the application uses the domain", layer("application", List.of("domain..")));
        rules.putAll(entryAdapters());
        rules.put("a resource is made once", resourcesAreMadeOnce());
        rules.put("a resource holds nothing of a request", resourcesHoldNothingOfARequest());
        rules.put("dialogues are plain Java", dialoguesArePlainJava());
        rules.putAll(drivenAdapters());
        rules.put("driven adapters start no use case", drivenAdaptersStartNoUseCase());
        rules.put("only the wiring knows the wall clock", onlyTheWiringKnowsTheWallClock());
        for (String layer : List.of("domain", "application", "persistence", "rest", "bot")) {
            rules.put("features of " + layer + " are free of cycles", freeOfCycles(layer));
        }
        return rules;
    }

    private Map<String, ArchRule> entryAdapters() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put(
                "REST sees use cases, not ports",
                layer(
                        "rest",
                        FOR_ENTRY_ADAPTERS,
                        "jakarta..",
                        "org.eclipse.microprofile..",
                        "tools.jackson.."));
        rules.put(
                "the bot sees use cases, not ports",
                layer(
                        "bot",
                        FOR_ENTRY_ADAPTERS,
                        "jakarta..",
                        "org.telegram..",
                        "com.fasterxml.jackson.."));
        rules.put(
                "batch jobs see use cases, not ports",
                layer("batch", FOR_ENTRY_ADAPTERS, "jakarta.."));
        return rules;
    }

    private Map<String, ArchRule> drivenAdapters() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put(
                "persistence sees ports and rows",
                layer(
                        "persistence",
                        FOR_DRIVEN_ADAPTERS,
                        "jakarta.persistence..",
                        "org.hibernate..",
                        "org.flywaydb..",
                        "org.postgresql.."));
        rules.put(
                "documents see ports and what they draw with",
                layer("documents", FOR_DRIVEN_ADAPTERS, "com.openhtmltopdf..", "org.apache.."));
        rules.put(
                "payments see ports and JSON",
                layer("payments", FOR_DRIVEN_ADAPTERS, "jakarta.json.."));
        rules.put("vies sees ports and JSON", layer("vies", FOR_DRIVEN_ADAPTERS, "jakarta.json.."));
        rules.put(
                "webhook sees ports and JSON",
                layer("webhook", FOR_DRIVEN_ADAPTERS, "jakarta.json.."));
        rules.put(
                "security sees ports and its libraries",
                layer(
                        "security",
                        FOR_DRIVEN_ADAPTERS,
                        "inet.ipaddr..",
                        "com.eatthepath.otp..",
                        "com.google.i18n.phonenumbers..",
                        "com.google.zxing..",
                        "com.password4j..",
                        "com.webauthn4j..",
                        "org.apache.http..",
                        "org.jose4j..",
                        "org.wildfly.security.http.oidc.."));
        rules.put("mail sees ports and mail", layer("mail", FOR_DRIVEN_ADAPTERS, "jakarta.mail.."));
        return rules;
    }

    private ArchRule layer(String layer, List<String> ours, String... libraries) {
        String[] allowed =
                Stream.of(
                                Stream.of("java..", "javax.crypto..", "javax.sql.."),
                                Stream.of(libraries),
                                Stream.of(below(layer + "..")),
                                ours.stream().map(this::below))
                        .flatMap(packages -> packages)
                        .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(below(layer + ".."))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed));
    }

    private ArchRule resourcesAreMadeOnce() {
        return classes()
                .that()
                .resideInAPackage(below("rest.."))
                .and()
                .areAnnotatedWith(Path.class)
                .should()
                .beAnnotatedWith(ApplicationScoped.class);
    }

    /** All requests have the same one, at the same time. */
    private ArchRule resourcesHoldNothingOfARequest() {
        return classes()
                .that()
                .resideInAPackage(below("rest.."))
                .and()
                .areAnnotatedWith(Path.class)
                .should()
                .haveOnlyFinalFields();
    }

    /** Telegram, its JSON and the server are the business of one package. */
    private ArchRule dialoguesArePlainJava() {
        return classes()
                .that()
                .resideInAPackage(below("bot.."))
                .and()
                .resideOutsideOfPackage(below("bot.telegram.."))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", below("domain.."), below("application.."), below("bot.."));
    }

    private ArchRule drivenAdaptersStartNoUseCase() {
        DescribedPredicate<JavaClass> inPort =
                resideInAnyPackage(below("application.*"))
                        .and(JavaClass.Predicates.INTERFACES)
                        .and(DescribedPredicate.not(JavaClass.Predicates.INNER_CLASSES))
                        .and(
                                DescribedPredicate.not(
                                        resideInAnyPackage(
                                                below("application.shared"),
                                                below("application.conversation"))));
        return noClasses()
                .that()
                .resideInAnyPackage(
                        below("persistence.."),
                        below("documents.."),
                        below("payments.."),
                        below("vies.."),
                        below("webhook.."),
                        below("security.."),
                        below("mail.."))
                .should()
                .callMethodWhere(JavaMethodCall.Predicates.target(owner(inPort)));
    }

    private ArchRule onlyTheWiringKnowsTheWallClock() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(below("wiring.."))
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(System.class, "currentTimeMillis");
    }

    private ArchRule freeOfCycles(String layer) {
        return slices().assignedFrom(new Features(below(layer))).should().beFreeOfCycles();
    }

    private String below(String name) {
        return root + "." + name;
    }
}
