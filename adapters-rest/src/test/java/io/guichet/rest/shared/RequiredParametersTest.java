package io.guichet.rest.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the description calls required in an address is asked for, by its name. */
class RequiredParametersTest {

    /** A call of the description without one of its required parameters. */
    record Left(String call, String out, List<Map<String, Object>> parameters) {

        private String path() {
            String path = call.substring(call.indexOf(' ') + 1 + Api.PATH.length());
            for (Map<String, Object> each : parameters) {
                path = path.replace("{" + each.get("name") + "}", example(each));
            }
            return path + query();
        }

        private String query() {
            return parameters.stream()
                    .filter(Left::isRequiredInQuery)
                    .filter(each -> !each.get("name").equals(out))
                    .map(each -> each.get("name") + "=" + example(each))
                    .collect(Collectors.joining("&", "?", ""));
        }

        private static String example(Map<String, Object> parameter) {
            Map<?, ?> schema = (Map<?, ?>) parameter.get("schema");
            return schema.get("example") == null ? "10001" : schema.get("example").toString();
        }

        static boolean isRequiredInQuery(Map<String, Object> parameter) {
            return parameter.get("in").equals("query")
                    && Boolean.TRUE.equals(parameter.get("required"));
        }

        @Override
        public String toString() {
            return call + " without " + out;
        }
    }

    @ParameterizedTest
    @MethodSource("allLeftOut")
    void what_is_left_out_is_named(Left left) throws ReflectiveOperationException {
        RestApi api = new RestApi();
        Class<?> resource = Calls.all().get(left.call()).getDeclaringClass();
        api.with(resource.getConstructor().newInstance());

        Asking.Answer answer = api.get(left.path()).as("staff").answer();

        assertThat(answer.refusal()).isEqualTo("400 missing-parameter");
        assertThat(answer.json().getString("about")).isEqualTo(left.out());
        assertThat(answer.json().getString("detail")).contains(left.out());
    }

    static List<Left> allLeftOut() {
        List<Left> all = new ArrayList<>();
        Calls.all()
                .keySet()
                .forEach(
                        call -> {
                            List<Map<String, Object>> parameters = Described.parameters(call);
                            parameters.stream()
                                    .filter(Left::isRequiredInQuery)
                                    .map(each -> new Left(call, "" + each.get("name"), parameters))
                                    .forEach(all::add);
                        });
        return all;
    }
}
