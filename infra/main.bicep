targetScope = 'subscription'

metadata name = 'Coworking centre'
metadata description = 'One instance of the coworking software for one library, in a resource group of its own. regional.bicep comes first.'

import { SignIn, SiteSettings, siteSettingsOf } from 'modules/sign-in.bicep'
import { Budget, Conversion, Library } from 'modules/types.bicep'
import { regionalOrigin } from 'tenants.bicep'

@description('The library that the instance belongs to.')
param library Library

@description('Region of everything but the site. Azure has none in Kazakhstan, see api/docs/operations.')
param location string

@description('Region that the site is managed from.')
param siteLocation string = 'westeurope'

@description('Free serves 100 GB a month; Standard has an availability promise.')
@allowed(['Free', 'Standard'])
param siteTier string = 'Free'

@description('Who may sign in.')
param signIn SignIn

@description('What it may cost before somebody is told.')
param budget Budget

@description('Instances of the API that may run at once.')
@minValue(1)
@maxValue(1000)
param maximumInstances int = 40

@description('Room for recordings, in gigabytes: an upload that would need more is refused. Stored bytes are paid for each month, see api/docs/operations.')
param recordingGigabytes int = 50

@description('Days after which recordings move to cheaper storage; null: never.')
param coolMediaAfterDays int?

@description('The job that makes small renditions; null: there is none.')
param conversion Conversion?

@description('The release that is being rolled out, for the tags; which one runs, the package says itself.')
param release string = ''

var tags = {
  product: 'coworking'
  library: library.code
  district: library.district
  ring: library.ring
  release: empty(release) ? 'none' : release
}
var name = 'coworking-${library.code}'
// The same library in the same subscription always has the same names; another subscription has others.
var unique = take(uniqueString(subscription().id, name), 9)
var siteName = '${name}-site'
var parts = {
  identity: name
  hostAccount: 'cw${library.code}host${unique}'
  dataAccount: 'cw${library.code}data${unique}'
  insights: name
  functionApp: '${name}-${unique}'
}

resource group 'Microsoft.Resources/resourceGroups@2025-04-01' = { name: name, location: location, tags: tags }

module identity 'modules/identity.bicep' = {
  scope: group
  params: { name: parts.identity, location: location, tags: tags }
}

module monitoring 'modules/monitoring.bicep' = {
  scope: group
  params: { name: parts.insights, location: location, tags: tags }
}

module site 'modules/site.bicep' = {
  scope: group
  params: { name: siteName, location: siteLocation, tags: tags, tier: siteTier }
}

module storage 'modules/storage.bicep' = {
  scope: group
  params: {
    parts: parts
    location: location
    tags: tags
    browserOrigins: [site.outputs.origin]
    coolMediaAfterDays: coolMediaAfterDays
  }
}

module vault 'modules/vault.bicep' = {
  scope: group
  params: { name: parts.dataAccount, location: location, tags: tags }
}

module access 'modules/access.bicep' = {
  scope: group
  dependsOn: [identity, monitoring, storage, vault]
  params: { parts: parts }
}

module functionApp 'modules/function-app.bicep' = {
  scope: group
  // A package that the identity may not read yet would not start.
  dependsOn: [access]
  params: {
    parts: parts
    location: location
    tags: tags
    browserOrigins: empty(regionalOrigin) ? [site.outputs.origin] : [site.outputs.origin, regionalOrigin]
    siteOrigin: site.outputs.origin
    signIn: signIn
    maximumInstances: maximumInstances
    recordingGigabytes: recordingGigabytes
  }
}

module watch 'modules/watch.bicep' = {
  scope: group
  dependsOn: [functionApp]
  params: { name: name, parts: parts, location: location, tags: tags, budget: budget }
}

module conversionJob 'modules/conversion.bicep' = if (conversion != null) {
  scope: group
  dependsOn: [access]
  params: { name: '${name}-job', parts: parts, location: location, tags: tags, conversion: conversion! }
}

@description('The resource group of the instance.')
output resourceGroup string = group.name

@description('The function app that a release is published to.')
output functionApp string = parts.functionApp

@description('The vault that the card key is put into, see api/docs/operations.')
output vault string = parts.dataAccount

@description('The static site that the pages are published to.')
output site string = siteName

@description('Where the pages are reached.')
output origin string = site.outputs.origin

@description('What web/stamp.mjs writes into the pages.')
output siteSettings SiteSettings = siteSettingsOf(functionApp.outputs.api, signIn, storage.outputs.blobEndpoint)
