using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Plays;

/// <summary>
/// How often one address may speak of plays: enough for a whole school behind one, not for a program in a loop. In this instance's
/// memory for a minute and nowhere else: neither stored nor logged.
/// </summary>
public sealed class PlayAddresses : IDisposable
{
    /// <summary>In a minute. A player speaks about once in one.</summary>
    public const int MostAMinute = 300;

    private readonly PartitionedRateLimiter<string> _limits = PartitionedRateLimiter.Create<string, string>(
        address => RateLimitPartition.GetFixedWindowLimiter(
            address, _ => new FixedWindowRateLimiterOptions { PermitLimit = MostAMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));

    public void Dispose() => _limits.Dispose();

    internal bool MaySpeak(HttpRequest request)
    {
        using var lease = _limits.AttemptAcquire(AddressOf(request));
        return lease.IsAcquired;
    }

    /// <summary>In Azure the front door appends the true one, with a port; what stands before it the caller may have made up.</summary>
    private static string AddressOf(HttpRequest request)
    {
        var last = request.Headers["X-Forwarded-For"].ToString().Split(',')[^1].Trim();
        return IPEndPoint.TryParse(last, out var forwarded) ? forwarded.Address.ToString() : request.HttpContext.Connection.RemoteIpAddress?.ToString() ?? "";
    }
}
