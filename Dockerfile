# The story in a container: `docker build -t short-fuse --build-arg SITE_URL=https://news.example.org .`, then
# `docker run -p 8080:8080 short-fuse`. `--target caddy` takes Caddy instead of nginx; `--build-arg FILMS=off` leaves films out.
FROM node:24-bookworm-slim AS build
ARG SITE_URL
ARG BASE_PATH=/
ARG FILMS=on
ARG COMMIT=unknown
WORKDIR /story
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run release
# At the root, under whatever path the site is served: the page for what is not there, and the list of frames that servers read.
RUN mkdir -p "/srv/story/${BASE_PATH}" \
  && cp -r dist/. "/srv/story/${BASE_PATH}" \
  && { [ -f /srv/story/404.html ] || cp dist/404.html* dist/_frames /srv/story/; }

FROM debian:bookworm-slim AS caddy
RUN apt-get update \
  && apt-get install -y --no-install-recommends caddy \
  && rm -rf /var/lib/apt/lists/*
COPY --from=build /srv/story /srv/story
COPY deploy/Caddyfile /etc/caddy/Caddyfile
USER nobody
EXPOSE 8080
CMD ["caddy", "run", "--config", "/etc/caddy/Caddyfile", "--adapter", "caddyfile"]

FROM debian:bookworm-slim AS nginx
RUN apt-get update \
  && apt-get install -y --no-install-recommends nginx-light libnginx-mod-http-brotli-static \
  && rm -rf /var/lib/apt/lists/*
COPY --from=build /srv/story /srv/story
COPY deploy/nginx.conf /etc/nginx/nginx.conf
EXPOSE 8080
CMD ["nginx", "-g", "daemon off;"]
