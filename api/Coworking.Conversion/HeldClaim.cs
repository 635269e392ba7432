using Coworking.Api.Features.Recordings;

namespace Coworking.Conversion;

/// <summary>Asks for a claim again and again while the work goes on, and gives it back at the end.</summary>
internal sealed class HeldClaim : IAsyncDisposable
{
    private static readonly TimeSpan Pause = ConversionClaims.Life.ToTimeSpan() / 4;

    private readonly ConversionClaims _claims;
    private readonly CancellationTokenSource _lost = new();
    private readonly CancellationTokenSource _done = new();
    private readonly Task _renewing;
    private ConversionClaim _claim;
    private bool _hasFailed, _isTooLarge;

    public HeldClaim(ConversionClaims claims, ConversionClaim claim)
    {
        (_claims, _claim) = (claims, claim);
        _renewing = RenewAsync();
    }

    /// <summary>Is cancelled when another has the claim.</summary>
    public CancellationToken Lost => _lost.Token;

    /// <summary>The file is to blame.</summary>
    public void Fail(bool isTooLarge = false) => (_hasFailed, _isTooLarge) = (true, isTooLarge);

    public async ValueTask DisposeAsync()
    {
        await _done.CancelAsync();
        await _renewing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!_lost.IsCancellationRequested)
        {
            // Given back even when the program is being stopped: the next need not wait.
            await (_hasFailed ? _claims.FailAsync(_claim, _isTooLarge, CancellationToken.None) : _claims.ReleaseAsync(_claim, CancellationToken.None));
        }

        _done.Dispose();
        _lost.Dispose();
    }

    private async Task RenewAsync()
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(_done.Token))
        {
            if (await _claims.RenewAsync(_claim, _done.Token) is not { } renewed)
            {
                await _lost.CancelAsync();
                return;
            }

            _claim = renewed;
        }
    }
}
