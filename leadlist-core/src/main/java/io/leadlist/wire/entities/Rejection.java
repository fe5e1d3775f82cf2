package io.leadlist.wire.entities;

import io.leadlist.call.Violation;
import io.leadlist.wire.Response;
import io.leadlist.wire.json.JsonWriter;
import java.util.List;

/** An error as the entities API answers it. Details are left out if there are none. */
record Rejection(int status, String code, String message, List<Violation> details) {
    static Rejection of(int status, String code, String message) {
        return new Rejection(status, code, message, List.of());
    }

    Rejection withDetails(List<Violation> violations) {
        return new Rejection(status, code, message, violations);
    }

    Response response() {
        return Response.json(status, json -> json.object(() -> json.object("error", () -> write(json))));
    }

    private void write(JsonWriter json) {
        json.text("code", code);
        json.text("message", message);
        json.filledArray("details", details, violation -> {
            json.array("path", () -> violation.path().steps().forEach(step -> writeStep(json, step)));
            json.text("message", violation.message());
        });
    }

    private static void writeStep(JsonWriter json, Object step) {
        if (step instanceof Integer index) {
            json.number(index);
        } else {
            json.text(step.toString());
        }
    }
}
