# Sila as an image: built with the JDK that the project supports at least, run on a newer one, as a user that owns nothing
# but its keys. Build: docker build -t sila .

FROM eclipse-temurin:17-jdk AS build
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -ntp -Pquick -DskipTests package
# The layers that change seldom come first. The database that Sila brings along for a try-out stays behind.
RUN java -Djarmode=tools -jar target/sila.jar extract --layers --destination layers \
    && rm layers/dependencies/lib/embedded-postgres-binaries-*.jar

FROM eclipse-temurin:25-jre
RUN groupadd --system --gid 10001 sila \
    && useradd --system --uid 10001 --gid sila --home-dir /var/lib/sila --shell /usr/sbin/nologin sila \
    && install --directory --owner sila --group sila --mode 0700 /var/lib/sila /var/lib/sila/keys
WORKDIR /opt/sila
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
USER 10001:10001
ENV SILA_KEYS_DIRECTORY=/var/lib/sila/keys
VOLUME /var/lib/sila/keys
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && grep -q '\"status\":\"UP\"' <&3"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "-jar", "sila.jar"]
