using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CrmChecklists.Publish.SignIn;

/// <summary>The certificate an application proves itself with: a PEM file with its key, or a PFX file with or without password.</summary>
internal sealed class CertificateFile(string? path, Secrets secrets)
{
    /// <exception cref="PublishException">There is no file, it cannot be read, or it has no private key.</exception>
    public X509Certificate2 Read()
    {
        if (path is null) throw new PublishException("The certificate is missing. Set --certificate to a PFX or PEM file that holds its private key.");
        if (!File.Exists(path)) throw new PublishException($"There is no certificate at {path}.");
        try
        {
            var certificate = IsPem ? X509Certificate2.CreateFromPemFile(path) : Pfx();
            return certificate.HasPrivateKey ? certificate : throw new PublishException($"The certificate at {path} has no private key to sign in with.");
        }
        catch (CryptographicException e)
        {
            throw new PublishException($"The certificate at {path} cannot be read ({e.Message.TrimEnd('.')}).", e);
        }
    }

    private bool IsPem => Path.GetExtension(path!).ToLowerInvariant() is ".pem" or ".crt" or ".cer";

    private X509Certificate2 Pfx()
    {
        try
        {
            return X509CertificateLoader.LoadPkcs12FromFile(path!, secrets.GetOrEmpty(Secrets.CertificatePassword));
        }
        catch (CryptographicException) when (!secrets.Has(Secrets.CertificatePassword))
        {
            return X509CertificateLoader.LoadPkcs12FromFile(path!, secrets.Get(Secrets.CertificatePassword, "The certificate's password"));
        }
    }
}
