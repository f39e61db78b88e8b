# Brief as a container: the published package on the current Node, as a user without rights, on a read-only file system.
#
#   docker build -t brief .
#   docker run --read-only --tmpfs /tmp -v brief:/var/lib/brief -p 127.0.0.1:3000:3000 --env-file .env brief
FROM node:26-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
# With what is optional: the compiler comes for each platform as such a package.
RUN npm ci
COPY . .
RUN mkdir /package /app && npm pack --pack-destination /package && cd /app \
  && npm init --yes >/dev/null \
  && npm install --omit=dev --omit=optional /package/*.tgz

FROM node:26-slim
ENV NODE_ENV=production \
    BRIEF_HOST=0.0.0.0 \
    BRIEF_PORT=3000 \
    BRIEF_ARCHIVE=/var/lib/brief/brief.sqlite \
    XDG_DATA_HOME=/var/lib/brief
RUN mkdir -p /var/lib/brief && chown node:node /var/lib/brief
COPY --from=build /app/node_modules /app/node_modules
USER node
WORKDIR /var/lib/brief
VOLUME /var/lib/brief
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Without npm between: signals reach Brief.
ENTRYPOINT ["node", "/app/node_modules/diplomatic-brief/src/terminal/brief.js"]
CMD ["start"]
