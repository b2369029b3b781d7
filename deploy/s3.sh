#!/usr/bin/env bash
# Puts a built site into an S3 bucket behind CloudFront: deploy/s3.sh <stack>, after `npm run release`.
# The stack is made once: aws cloudformation deploy --template-file deploy/cloudfront.yaml --stack-name <stack>
set -euo pipefail

stack=${1:?usage: deploy/s3.sh <stack>}
output() {
  aws cloudformation describe-stacks --stack-name "$stack" \
    --query "Stacks[0].Outputs[?OutputKey=='$1'].OutputValue" --output text
}
bucket=$(output Bucket)
distribution=$(output Distribution)
base=${BASE_PATH:-/}
base=${base#/}
base=${base%/}
target="s3://$bucket${base:+/$base}"

# CloudFront compresses by itself; the other hosts' files stay at home.
leave=(--exclude '*.br' --exclude '*.gz' --exclude '_headers' --exclude '_redirects' --exclude '_frames' --exclude '.*')
hashed=(_astro figures scenes)
# Those of further languages, whose sites stand in folders of their own.
for folder in dist/*/_astro dist/*/figures dist/*/scenes; do
  [ -d "$folder" ] && hashed+=("${folder#dist/}")
done

# What goes by a name that not every table of types has, and text, whose letters are to be read as they are meant.
types=(
  webp=image/webp
  woff2=font/woff2
  epub=application/epub+zip
  webmanifest=application/manifest+json
  'csv=text/csv; charset=utf-8'
  'txt=text/plain; charset=utf-8'
)
# lay <from> <to> <option>…: each file with its type
lay() {
  local from=$1 to=$2 type
  shift 2
  local others=()
  for type in "${types[@]}"; do
    aws s3 sync "$from" "$to" --exclude '*' --include "*.${type%%=*}" "$@" --content-type "${type#*=}"
    others+=(--exclude "*.${type%%=*}")
  done
  aws s3 sync "$from" "$to" "${others[@]}" "$@"
}

# What pages ask for goes first, so that no page is ever ahead of its files; what is no longer asked for stays, for good, for those
# who have an older page open.
for folder in "${hashed[@]}"; do
  lay "dist/$folder" "$target/$folder" "${leave[@]}" \
    --cache-control 'public, max-age=31536000, immutable'
  leave_hashed+=(--exclude "$folder/*")
done
lay dist "$target" "${leave[@]}" "${leave_hashed[@]}" --delete \
  --cache-control 'public, max-age=0, must-revalidate'
# The function answers for what is not there with this page at the root.
[ -z "$base" ] || aws s3 cp dist/404.html "s3://$bucket/404.html" --cache-control 'public, max-age=0, must-revalidate'
aws cloudfront create-invalidation --distribution-id "$distribution" --paths '/*'
