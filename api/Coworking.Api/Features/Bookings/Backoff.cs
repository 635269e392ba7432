using System.Security.Cryptography;

namespace Coworking.Api.Features.Bookings;

/// <summary>A short wait of random length, longer with each try: who collided should not collide again.</summary>
internal static class Backoff
{
    private const int MostMilliseconds = 200;

    public static Task WaitAsync(int attempt, CancellationToken cancellation)
    {
        var most = Math.Min(MostMilliseconds, 8 << Math.Min(attempt, 5));
        return Task.Delay(RandomNumberGenerator.GetInt32(1, most), cancellation);
    }
}
