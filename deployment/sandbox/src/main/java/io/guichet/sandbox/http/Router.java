package io.guichet.sandbox.http;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the handler of a request by its method and path. */
public final class Router {

    private final List<Route> routes = new ArrayList<>();

    private record Route(String method, Pattern path, Handler handler) {}

    public void get(String path, Handler handler) {
        add("GET", path, handler);
    }

    public void post(String path, Handler handler) {
        add("POST", path, handler);
    }

    public void delete(String path, Handler handler) {
        add("DELETE", path, handler);
    }

    /** {@code {}} in a path stands for one segment, {@code {*}} for all that follows. */
    private void add(String method, String path, Handler handler) {
        String regex = path.replace(".", "\\.").replace("{*}", "(.+)").replace("{}", "([^/]+)");
        routes.add(new Route(method, Pattern.compile(regex), handler));
    }

    public void handle(Call call) throws IOException {
        boolean pathIsKnown = false;
        String method = call.method().equals("HEAD") ? "GET" : call.method();
        for (Route route : routes) {
            Matcher matcher = route.path().matcher(call.path());
            if (!matcher.matches()) {
                continue;
            }
            pathIsKnown = true;
            if (route.method().equals(method)) {
                call.setVariables(variables(matcher));
                route.handler().handle(call);
                return;
            }
        }
        throw new HttpRefusal(
                pathIsKnown ? 405 : 404, pathIsKnown ? "method not allowed" : "not found");
    }

    private static List<String> variables(Matcher matcher) {
        List<String> variables = new ArrayList<>();
        for (int i = 1; i <= matcher.groupCount(); i++) {
            String encoded = matcher.group(i).replace("+", "%2B");
            try {
                variables.add(URLDecoder.decode(encoded, StandardCharsets.UTF_8));
            } catch (IllegalArgumentException badPercent) {
                throw new HttpRefusal(404, "not found");
            }
        }
        return variables;
    }
}
