package io.guichet.payments.chorus;

import io.guichet.payments.shared.StateApi;
import io.guichet.payments.shared.StateApi.Answer;
import io.guichet.payments.shared.UnreachableException;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

/**
 * Calls of Chorus Pro: JSON is posted, and an answer says in {@code codeRetour} whether it was done
 * (0), also where its HTTP status is 200.
 */
final class ChorusApi {

    private final URI address;
    private final TechnicalAccount account;
    private final StateApi api;

    ChorusApi(URI address, TechnicalAccount account, StateApi api) {
        this.address = address;
        this.account = account;
        this.api = api;
    }

    JsonObjectBuilder object() {
        return api.json().createObjectBuilder();
    }

    /**
     * Answers an object, whatever it says.
     *
     * @throws UnreachableException if there is no answer or none of Chorus Pro itself
     */
    JsonObject post(String path, JsonObjectBuilder body) {
        Answer answer =
                api.send(
                        HttpRequest.newBuilder(StateApi.below(address, path))
                                .header("Content-Type", "application/json;charset=utf-8")
                                .header("cpro-account", account.header())
                                .POST(BodyPublishers.ofString(body.build().toString())));
        return answer.content()
                .filter(content -> answer.isSuccess() || isRefusal(answer.status()))
                .filter(content -> content.get("codeRetour") instanceof JsonNumber)
                .orElseThrow(() -> new UnreachableException("answered " + answer.status(), null));
    }

    /**
     * The same of a call that only asks.
     *
     * @throws UnreachableException also if it says that it was not done
     */
    JsonObject ask(String path, JsonObjectBuilder body) {
        JsonObject answer = post(path, body);
        if (!isDone(answer)) {
            throw new UnreachableException(words(answer), null);
        }
        return answer;
    }

    void close() {
        api.close();
    }

    static boolean isDone(JsonObject answer) {
        return answer.getInt("codeRetour", -1) == 0;
    }

    /** Why it was not done, in its own words. */
    static String words(JsonObject answer) {
        return (answer.getInt("codeRetour", -1) + " " + answer.getString("libelle", "")).strip();
    }

    /** The objects of a list; none if there is none. */
    static List<JsonObject> list(JsonObject answer, String name) {
        return answer.get(name) instanceof JsonArray array
                ? array.stream()
                        .filter(JsonObject.class::isInstance)
                        .map(JsonObject.class::cast)
                        .toList()
                : List.of();
    }

    /** Tokens, access rights and limits of PISTE are troubles of now, not of what was sent. */
    private static boolean isRefusal(int status) {
        return status == 400 || status == 422;
    }
}
