package io.guichet.sandbox.botapi;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The way in for bots: checks the token, obeys the ordered faults, calls the method. */
final class BotApi {

    private static final int KEPT_CALLS = 2000;

    private final Monitor monitor;
    private final String token;
    private final Map<String, Method> methods;
    private final Faults faults;
    private final List<Call> calls = new ArrayList<>();

    /** A call that was answered, for tests to look at. */
    record Call(String method, int status, String chatId) {}

    BotApi(Works works, String token, Map<String, Method> methods) {
        monitor = works.monitor();
        faults = works.faults();
        this.token = token;
        this.methods = Map.copyOf(methods);
    }

    boolean isToken(String given) {
        return token.equals(given);
    }

    Answer call(String givenToken, String methodName, Params params) {
        if (!isToken(givenToken)) {
            return Answer.refused(Refusal.of(401, "Unauthorized"));
        }
        String name = methodName.toLowerCase(Locale.ROOT);
        Optional<Fault> fault = monitor.within(() -> faults.take(name, params));
        Answer answer = fault.isPresent() ? faulty(fault.get(), name, params) : apply(name, params);
        monitor.run(() -> remember(new Call(name, answer.status(), params.text("chat_id"))));
        return answer;
    }

    /** Calls a method for the bot itself: no token is needed, no fault strikes. */
    void execute(String methodName, Params params) {
        apply(methodName.toLowerCase(Locale.ROOT), params);
    }

    private Answer faulty(Fault fault, String name, Params params) {
        return switch (fault.kind()) {
            case "html502" -> Answer.badGateway();
            case "drop_before" -> Answer.drop();
            case "drop_after" -> {
                apply(name, params);
                yield Answer.drop();
            }
            case "delay" -> {
                pause(fault.number("millis", 1000));
                yield apply(name, params);
            }
            case "retry_after" ->
                    Answer.refused(Refusal.tooManyRequests(fault.number("retry_after", 1)));
            case "blocked" -> Answer.refused(Refusal.forbidden("bot was blocked by the user"));
            default ->
                    Answer.refused(
                            Refusal.of(
                                    fault.number("status", 500),
                                    fault.details()
                                            .getString("description", "Internal Server Error")));
        };
    }

    private Answer apply(String name, Params params) {
        Method method = methods.get(name);
        if (method == null) {
            return Answer.refused(Refusal.of(404, "Not Found: method not found"));
        }
        try {
            return Answer.ok(monitor.within(() -> method.call(params)));
        } catch (Refusal refusal) {
            return Answer.refused(refusal);
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(Duration.ofMillis(millis));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void remember(Call call) {
        calls.add(call);
        if (calls.size() > KEPT_CALLS) {
            calls.removeFirst();
        }
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    void forgetCalls() {
        calls.clear();
    }
}
