package io.guichet.it;

import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.dmr.ModelNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/** The few management operations that the tests need. */
final class Management implements AutoCloseable {

    private final ModelControllerClient client;

    private Management(ModelControllerClient client) {
        this.client = client;
    }

    static Management connect() {
        try {
            return new Management(
                    ModelControllerClient.Factory.create(
                            "127.0.0.1", Installation.managementPort()));
        } catch (UnknownHostException e) {
            throw new UncheckedIOException(e);
        }
    }

    void redeploy(String deployment) {
        ModelNode operation = new ModelNode();
        operation.get("operation").set("redeploy");
        operation.get("address").add("deployment", deployment);
        execute(operation);
    }

    /** The names of the threads that run now. */
    List<String> threads() {
        ModelNode operation = new ModelNode();
        operation.get("operation").set("dump-all-threads");
        operation.get("address").add("core-service", "platform-mbean").add("type", "threading");
        operation.get("locked-monitors").set(false);
        operation.get("locked-synchronizers").set(false);
        List<String> names = new ArrayList<>();
        for (ModelNode thread : execute(operation).asList()) {
            names.add(thread.get("thread-name").asString());
        }
        return names;
    }

    /** OK, FAILED, STOPPED. */
    String statusOf(String deployment) {
        ModelNode operation = new ModelNode();
        operation.get("operation").set("read-attribute");
        operation.get("address").add("deployment", deployment);
        operation.get("name").set("status");
        return execute(operation).asString();
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ModelNode execute(ModelNode operation) {
        try {
            ModelNode answer = client.execute(operation);
            if (!answer.get("outcome").asString().equals("success")) {
                throw new IllegalStateException(answer.get("failure-description").toString());
            }
            return answer.get("result");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
