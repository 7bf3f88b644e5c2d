-- For wrk: one request a line of the file BENCH_REQUESTS, each once, behind the first BENCH_FROM: "METHOD PATH TOKEN [BODY]".
local lines, next_line = {}, tonumber(os.getenv("BENCH_FROM") or "0")
local run = os.getenv("BENCH_RUN") or "run"

function init()
  for line in io.lines(os.getenv("BENCH_REQUESTS")) do lines[#lines + 1] = line end
end

function request()
  next_line = next_line + 1
  local method, path, token, body = lines[(next_line - 1) % #lines + 1]:match("(%S+) (%S+) (%S+) ?(.*)")
  local headers = { Authorization = "Bearer " .. token, Accept = "application/json" }
  if method == "GET" then return wrk.format(method, path, headers) end
  headers["Content-Type"] = "application/json"
  headers["Idempotency-Key"] = run .. "-" .. next_line
  return wrk.format(method, path, headers, body)
end

function done(summary, latency)
  local all = summary.requests
  io.write(string.format("%7.0f req/s  p50 %6.1f ms  p99 %6.1f ms  %d requests, %d refused\n",
    all / summary.duration * 1e6, latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    all, summary.errors.status))
end
