package io.guichet.rest.problem;

import io.guichet.domain.identity.Language;
import io.guichet.domain.money.Money;
import io.guichet.rest.shared.Languages;
import io.guichet.rest.shared.MoneyJson;
import io.guichet.rest.shared.Texts;
import io.guichet.rest.shared.Words;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

import java.lang.annotation.Annotation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Puts a refusal into words, in the caller's language, and into the form of RFC 9457. */
@Provider
@Priority(Priorities.USER + 100)
public class ProblemFilter implements ContainerResponseFilter {

    /** The request property that holds the language of whoever is signed in. */
    public static final String LANGUAGE = "io.guichet.rest.language";

    /** The request property that holds the incident of a fault, as it stands in the log. */
    static final String INCIDENT = "io.guichet.rest.incident";

    private static final MediaType PROBLEM = new MediaType("application", "problem+json");
    private static final Texts TEXTS = new Texts("io.guichet.rest.problems");

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem) {
            Language language = languageOf(request);
            response.setEntity(json(problem, language), new Annotation[0], PROBLEM);
            response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        }
    }

    /** In words, for whoever answers without this filter. */
    public static Map<String, Object> json(Problem problem, Language language) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", "urn:guichet:problem:" + problem.code());
        json.put("title", text(problem, language, "title"));
        json.put("status", problem.status());
        json.put("detail", text(problem, language, "detail"));
        json.put("instance", "urn:uuid:" + incidentOf(problem));
        json.put("code", problem.code());
        problem.values().forEach((name, value) -> json.putIfAbsent(name, jsonValue(value)));
        json.remove(INCIDENT);
        return json;
    }

    private static Object incidentOf(Problem problem) {
        Object logged = problem.values().get(INCIDENT);
        return logged == null ? UUID.randomUUID() : logged;
    }

    /** A value's own code may come from the core; one without a text still gets a sentence. */
    private static String text(Problem problem, Language language, String part) {
        return TEXTS.find(language, problem.code() + "." + part, inWords(problem, language))
                .orElseGet(() -> TEXTS.text(language, "other." + part));
    }

    /** A constant is said in the language of the sentence; its word stands in the value. */
    private static Map<String, Object> inWords(Problem problem, Language language) {
        Map<String, Object> values = new LinkedHashMap<>(problem.values());
        values.replaceAll((name, value) -> said(problem.code() + "." + name, value, language));
        return values;
    }

    private static Object said(String prefix, Object value, Language language) {
        return switch (value) {
            case Enum<?> constant -> said(prefix, constant, language);
            case List<?> list ->
                    list.stream()
                            .map(one -> said(prefix, one, language).toString())
                            .collect(Collectors.joining(", "));
            default -> value;
        };
    }

    private static String said(String prefix, Enum<?> constant, Language language) {
        String word = Words.of(constant);
        return TEXTS.find(language, prefix + "." + word, Map.of()).orElse(word);
    }

    private static Object jsonValue(Object value) {
        return switch (value) {
            case Money money -> MoneyJson.from(money);
            case Number number -> number;
            case Enum<?> constant -> Words.of(constant);
            case List<?> list -> list.stream().map(ProblemFilter::jsonValue).toList();
            default -> value.toString();
        };
    }

    private static Language languageOf(ContainerRequestContext request) {
        return Languages.wanted(request.getAcceptableLanguages())
                .orElseGet(
                        () ->
                                request.getProperty(LANGUAGE) instanceof Language known
                                        ? known
                                        : Language.EN);
    }
}
