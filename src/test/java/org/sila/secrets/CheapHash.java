package org.sila.secrets;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;

/**
 * Makes the application hash with hardly any memory, since a run of tests signs in and submits reports hundreds of times.
 * What a hash costs outside of tests is tested in {@link SealingTests}.
 */
@TestConfiguration(proxyBeanMethods = false)
public class CheapHash implements BeanPostProcessor {

    private static final int MEMORY_KIB = 64;

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof SlowHash ? new SlowHash(MEMORY_KIB, 1) : bean;
    }
}
