package io.leadlist.wire;

import io.leadlist.internal.json.ValueTexts;
import tools.jackson.databind.module.SimpleModule;

/**
 * A module for a host's own Jackson 3.
 *
 * <p>Ids, idempotency keys and cursors are written as their text and read from it, as values and as keys of objects. A
 * text that is no such value is rejected with a {@link tools.jackson.databind.DatabindException} whose message does not
 * quote it.
 *
 * <p>Request records are read as the endpoints read them: values of a wrong type and unknown keys are rejected with a
 * {@link tools.jackson.databind.DatabindException} that lists all of them, and whose cause is an
 * {@link io.leadlist.call.InvalidRequestException}; its message does not quote the body. Missing values and constraints
 * are left to the host's validation.
 *
 * <p>The module is registered as a service, so that {@code JsonMapper.builder().findAndAddModules()} finds it. Spring
 * Boot 4 finds it as well.
 */
public final class LeadListJacksonModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    /** Creates the module. */
    public LeadListJacksonModule() {
        super("leadlist");
        ValueTexts.ALL.forEach(text -> text.addTo(this));
        RequestBodies.addTo(this);
    }
}
