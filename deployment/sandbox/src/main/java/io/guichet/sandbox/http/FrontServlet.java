package io.guichet.sandbox.http;

import io.guichet.sandbox.botapi.ControlException;
import io.guichet.sandbox.json.JsonDoc;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;

/** Hands a request over to its route. */
public final class FrontServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Router router;

    public FrontServlet(Router router) {
        this.router = router;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Call call = new Call(request, response);
        try {
            router.handle(call);
        } catch (HttpRefusal refusal) {
            refuse(call, refusal.status(), refusal.getMessage());
        } catch (ControlException refusal) {
            refuse(call, refusal.status(), refusal.getMessage());
        }
    }

    private static void refuse(Call call, int status, String message) throws IOException {
        call.sendJson(status, JsonDoc.object().add("error", message).build());
    }
}
