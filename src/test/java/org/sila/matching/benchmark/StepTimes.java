package org.sila.matching.benchmark;

import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;

/** How long the application spends comparing due mentions: finding, loading, scoring, writing, committing. */
final class StepTimes implements BeanPostProcessor, Ordered {

    private static final Set<String> MEASURED = Set.of("lookForReports", "proposeMatches");

    private final AtomicLong nanos = new AtomicLong();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!MEASURED.contains(name)) {
            return bean;
        }
        ProxyFactory proxy = new ProxyFactory(bean);
        proxy.setProxyTargetClass(true);
        proxy.addAdvice((MethodInterceptor) call -> {
            long start = System.nanoTime();
            Object result = call.proceed();
            if (!Integer.valueOf(0).equals(result)) {
                nanos.addAndGet(System.nanoTime() - start);
            }
            return result;
        });
        return proxy.getProxy();
    }

    /** Nanoseconds since it was asked last. */
    long take() {
        return nanos.getAndSet(0);
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
