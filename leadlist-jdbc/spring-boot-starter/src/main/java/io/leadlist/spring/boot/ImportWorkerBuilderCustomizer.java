package io.leadlist.spring.boot;

import io.leadlist.ImportWorkerBuilder;

/**
 * Changes the builder of the {@link io.leadlist.ImportWorker} bean. Beans of this type are called in their order, after
 * the properties and the host's ports have been set.
 */
@FunctionalInterface
public interface ImportWorkerBuilderCustomizer {
    /**
     * Changes the settings.
     *
     * @param builder the builder of the worker, with all settings of the starter
     */
    void customize(ImportWorkerBuilder builder);
}
