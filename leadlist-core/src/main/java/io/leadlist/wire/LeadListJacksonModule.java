package io.leadlist.wire;

import io.leadlist.internal.json.ValueTexts;
import tools.jackson.databind.module.SimpleModule;

/**
 * A module for a host's own Jackson 3. Ids, idempotency keys and cursors are written as their text and read from it, as
 * values and as keys of objects.
 *
 * <p>A text that is no such value is rejected with a {@link tools.jackson.databind.DatabindException} whose message
 * does not quote it.
 *
 * <p>The module is registered as a service, so that {@code JsonMapper.builder().findAndAddModules()} finds it. Spring
 * Boot 4 finds it as well. The request records do not need it.
 */
public final class LeadListJacksonModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    /** Creates the module. */
    public LeadListJacksonModule() {
        super("leadlist");
        ValueTexts.ALL.forEach(text -> text.addTo(this));
    }
}
